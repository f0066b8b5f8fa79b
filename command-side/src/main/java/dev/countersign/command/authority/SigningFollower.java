package dev.countersign.command.authority;

import dev.countersign.command.Rule;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.BranchId;
import dev.countersign.events.authority.SigningAuthorityGranted;
import dev.countersign.events.authority.SigningAuthorityRevoked;
import dev.countersign.events.authority.SigningEntityChanged;
import dev.countersign.events.authority.SigningEntityRegistered;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.employee.DepartureRecorded;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what the {@link SigningRegister} tells; owner of the rule that each entity is registered
 * once.
 */
@Component
@ProcessingGroup(Registers.GROUP)
class SigningFollower implements Register {
  private final JdbcClient jdbc;

  SigningFollower(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(
        new RegisterTable("signing_entity", "signing-entity", "entity_id"),
        new RegisterTable("signing_authority", "signing-entity", "entity_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new SigningFollower(tables);
  }

  @EventHandler
  void on(SigningEntityRegistered event) {
    int registered =
        jdbc.sql(
                """
                insert into command.signing_entity
                  (entity_id, credit_code, legal_representative_id, branches)
                values (?, ?, ?, ?) on conflict (credit_code) do nothing
                """)
            .param(event.signingEntityId().value())
            .param(event.creditCode())
            .param(event.legalRepresentativeId().value())
            .param(values(event.branchIds()))
            .update();
    Rule.check(new EntityIsRegisteredOnce(event.creditCode(), registered == 1));
  }

  @EventHandler
  void on(SigningEntityChanged event) {
    jdbc.sql(
            """
            update command.signing_entity set legal_representative_id = ?, branches = ?
            where entity_id = ?
            """)
        .param(event.legalRepresentativeId().value())
        .param(values(event.branchIds()))
        .param(event.signingEntityId().value())
        .update();
  }

  private static String[] values(List<BranchId> branches) {
    return branches.stream().map(BranchId::value).toArray(String[]::new);
  }

  @EventHandler
  void on(SigningAuthorityGranted event) {
    jdbc.sql(
            """
            insert into command.signing_authority
              (entity_id, number, holder_id, types, amount, currency, first_day, last_day)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(event.signingEntityId().value())
        .param(event.authority())
        .param(event.holderId().value())
        .param(event.types().stream().map(ContractType::name).toArray(String[]::new))
        .param(event.upTo().amount())
        .param(event.upTo().currency())
        .param(event.firstDay())
        .param(event.lastDay())
        .update();
  }

  @EventHandler
  void on(SigningAuthorityRevoked event) {
    jdbc.sql("delete from command.signing_authority where entity_id = ? and number = ?")
        .params(event.signingEntityId().value(), event.authority())
        .update();
  }

  @EventHandler
  void on(DepartureRecorded event) {
    jdbc.sql("delete from command.signing_authority where holder_id = ?")
        .param(event.employeeId().value())
        .update();
    jdbc.sql(
            "update command.signing_entity set legal_representative_id = null"
                + " where legal_representative_id = ?")
        .param(event.employeeId().value())
        .update();
  }
}
