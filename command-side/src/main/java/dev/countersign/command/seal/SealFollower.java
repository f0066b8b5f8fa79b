package dev.countersign.command.seal;

import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.seal.KeeperAppointed;
import dev.countersign.events.seal.SealEvent;
import dev.countersign.events.seal.SealHandedOver;
import dev.countersign.events.seal.SealPhase;
import dev.countersign.events.seal.SealRegistered;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the {@link SealRegister} tells. */
@Component
@ProcessingGroup(Registers.GROUP)
class SealFollower implements Register {
  private final JdbcClient jdbc;

  SealFollower(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("seal", "seal", "seal_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new SealFollower(tables);
  }

  @EventHandler
  void on(SealRegistered event) {
    BranchId branch = event.branchId();
    jdbc.sql(
            """
            insert into command.seal (seal_id, entity_id, branch_id, phase) values (?, ?, ?, ?)
            """)
        .param(event.sealId().value())
        .param(event.signingEntityId().value())
        .param(branch == null ? null : branch.value())
        .param(SealPhase.REGISTERED.name())
        .update();
  }

  @EventHandler
  void on(SealEvent event) {
    SealPhase before =
        jdbc.sql("select phase from command.seal where seal_id = ?")
            .param(event.sealId().value())
            .query((row, number) -> SealPhase.valueOf(row.getString(1)))
            .single();
    SealPhase after = before.after(event);
    if (after != before) {
      jdbc.sql("update command.seal set phase = ? where seal_id = ?")
          .params(after.name(), event.sealId().value())
          .update();
    }
    switch (event) {
      case KeeperAppointed e -> keep(e.sealId(), e.keeperId(), e.standInId());
      case SealHandedOver e -> keep(e.sealId(), e.toKeeperId(), e.standInId());
      default -> {}
    }
  }

  private void keep(SealId seal, EmployeeId keeper, EmployeeId standIn) {
    jdbc.sql("update command.seal set keeper_id = ?, stand_in_id = ? where seal_id = ?")
        .params(keeper.value(), standIn.value(), seal.value())
        .update();
  }
}
