package dev.countersign.command.contract.custody;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.Agreement;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.OriginalArchived;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owner of the rule that an archive number is that of one contract: who asks for a free one takes
 * it, and a refused command gives it back.
 */
@Component
@ProcessingGroup(Registers.GROUP)
class ArchiveFileSource implements FactSource<AcceptIntoArchive, ArchiveFile>, Register {
  private final JdbcClient jdbc;
  private final Agreement agreement;

  ArchiveFileSource(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("archive_file", "contract", "contract_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new ArchiveFileSource(tables, agreement);
  }

  @Override
  public ArchiveFile load(AcceptIntoArchive command, CommandContext context) {
    return new ArchiveFile(contractOf(command.archiveNumber(), command.contractId()));
  }

  ContractId contractOf(String number, ContractId taker) {
    agreement.require("archive_file", "archive_number", number);
    take(number, taker);
    return new ContractId(
        jdbc.sql("select contract_id from command.archive_file where archive_number = ?")
            .param(number)
            .query(String.class)
            .single());
  }

  /** Before the rule several contracts could have one number: it is the first one's. */
  @EventHandler
  void on(OriginalArchived event) {
    String number = event.archiveNumber();
    if (number != null) {
      take(number, event.contractId());
    }
  }

  private void take(String number, ContractId contract) {
    jdbc.sql(
            """
            insert into command.archive_file (archive_number, contract_id) values (?, ?)
            on conflict (archive_number) do nothing
            """)
        .params(number, contract.value())
        .update();
  }
}
