package dev.countersign.command.register;

import dev.countersign.command.Delegation;
import dev.countersign.command.Grant;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.DelegationRevoked;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may decide in whose place, and when. */
@Component
@ProcessingGroup(Registers.GROUP)
public class DelegationRegister implements Register {
  // Tells this lock from others that are taken by a number.
  private static final long LOCK = 0x64656c6567617465L;

  private static final String COLUMNS =
      "select delegator, number, delegate, roles, branch_id, first_day, last_day"
          + " from command.delegation ";

  private final JdbcClient jdbc;
  private final Agreement agreement;

  DelegationRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("delegation", "employee", "delegator"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new DelegationRegister(tables, Agreement.ofTheLog());
  }

  /** Keeps all others who ask for it waiting until the transaction's end. */
  public void lock() {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
  }

  /** Everything that was not taken back and has that day or later ones left. */
  public List<Delegation> standing(LocalDate day) {
    agreement.require("delegation");
    return jdbc.sql(COLUMNS + "where last_day >= ?")
        .param(day)
        .query(DelegationRegister::delegation)
        .list();
  }

  /** What one has delegated to the other, who is still here, for that day. */
  public List<Delegation> between(EmployeeId delegator, EmployeeId delegate, LocalDate day) {
    agreement.require("delegation", "delegator", delegator.value());
    agreement.require("directory_entry", "stream", delegate.toString());
    return jdbc.sql(
            COLUMNS
                + """
                where delegator = ? and delegate = ? and ? between first_day and last_day
                  and exists (
                    select from command.directory_entry e where e.stream = ? and e.active)
                """)
        .params(delegator.value(), delegate.value(), day, delegate.toString())
        .query(DelegationRegister::delegation)
        .list();
  }

  @EventHandler
  void on(ApprovalDelegated event) {
    BranchId branch = event.branchId();
    jdbc.sql(
            """
            insert into command.delegation
              (delegator, number, delegate, roles, branch_id, first_day, last_day)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(event.employeeId().value())
        .param(event.delegation())
        .param(event.delegateId().value())
        .param(event.roles().stream().map(Role::name).toArray(String[]::new))
        .param(branch == null ? null : branch.value())
        .param(event.firstDay())
        .param(event.lastDay())
        .update();
  }

  @EventHandler
  void on(DelegationRevoked event) {
    jdbc.sql("delete from command.delegation where delegator = ? and number = ?")
        .params(event.employeeId().value(), event.delegation())
        .update();
  }

  @EventHandler
  void on(DepartureRecorded event) {
    jdbc.sql("delete from command.delegation where delegator = :employee or delegate = :employee")
        .param("employee", event.employeeId().value())
        .update();
  }

  private static Delegation delegation(ResultSet row, int number) throws SQLException {
    String branch = row.getString("branch_id");
    @Nullable BranchId where = branch == null ? null : new BranchId(branch);
    return new Delegation(
        new EmployeeId(row.getString("delegator")),
        row.getInt("number"),
        new EmployeeId(row.getString("delegate")),
        Arrays.stream((String[]) row.getArray("roles").getArray())
            .map(role -> new Grant(Role.valueOf(role), where))
            .collect(Collectors.toSet()),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class));
  }
}
