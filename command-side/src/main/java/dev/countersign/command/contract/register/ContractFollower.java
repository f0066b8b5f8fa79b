package dev.countersign.command.contract.register;

import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.ContractId;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEvent;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the rows of the {@link ContractRegister}. */
@Component
@ProcessingGroup(Registers.GROUP)
class ContractFollower implements Register {
  private final StoredContracts rows;

  ContractFollower(StoredContracts rows) {
    this.rows = rows;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("contract_register", "contract", "contract_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new ContractFollower(new ContractsElsewhere(tables));
  }

  @EventHandler
  void on(ContractDrafted event) {
    rows.save(new ContractRow(event));
  }

  @EventHandler
  void on(ContractEvent event) {
    follow(event.contractId(), event);
  }

  @EventHandler
  void on(ApprovalEvent event) {
    if (event.document().kind() == DocumentKind.CONTRACT) {
      follow(new ContractId(event.document().value()), event);
    }
  }

  private void follow(ContractId id, Event event) {
    ContractRow row = rows.demand(id);
    row.on(event);
    rows.save(row);
  }
}
