package dev.countersign.command.register;

import dev.countersign.command.Actor;
import dev.countersign.command.Grant;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.web.RetryLaterException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may act in which role at this moment. */
@Component
@ProcessingGroup(Registers.GROUP)
public class GrantRegister implements Register {
  private static final String COMPANY = "";

  private final JdbcClient jdbc;
  private final Agreement agreement;

  GrantRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("role_grant", "employee", "employee_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new GrantRegister(tables, Agreement.ofTheLog());
  }

  /**
   * Demands that nothing is wrong with what the employee is registered to hold.
   *
   * @throws RetryLaterException when it is known to be otherwise than the log says
   */
  public void requireAgreement(EmployeeId employeeId) {
    agreement.require("role_grant", "employee_id", employeeId.value());
  }

  /**
   * The employee with all present grants.
   *
   * @throws RetryLaterException when they are known to be otherwise than the log says
   */
  public Actor actor(EmployeeId employeeId) {
    requireAgreement(employeeId);
    return actor(
        employeeId,
        jdbc.sql("select role, branch_id from command.role_grant where employee_id = ?")
            .param(employeeId.value())
            .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
            .list()
            .toArray(String[][]::new));
  }

  /** The employee with grants that were read already, each as role and branch. */
  public static Actor actor(EmployeeId employeeId, String[][] grants) {
    return new Actor(
        employeeId,
        Stream.of(grants)
            .map(each -> grant(each[0], each[1]))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Everybody who holds one of the roles anywhere, with their grants of these roles; but for those
   * about whom register and log disagree, as they cannot act.
   */
  public List<Actor> holders(Collection<Role> roles) {
    Map<String, Set<Grant>> held = new TreeMap<>();
    jdbc.sql("select employee_id, role, branch_id from command.role_grant where role = any (?)")
        .param(roles.stream().map(Role::name).toArray(String[]::new))
        .query(
            row -> {
              held.computeIfAbsent(row.getString(1), employee -> new HashSet<>())
                  .add(grant(row.getString(2), row.getString(3)));
            });
    return held.entrySet().stream()
        .filter(each -> !agreement.isInDoubt("role_grant", "employee_id", each.getKey()))
        .map(each -> new Actor(new EmployeeId(each.getKey()), Set.copyOf(each.getValue())))
        .toList();
  }

  @EventHandler
  void on(RoleGranted event) {
    jdbc.sql("insert into command.role_grant (employee_id, role, branch_id) values (?, ?, ?)")
        .params(event.employeeId().value(), event.role().name(), code(event.branchId()))
        .update();
  }

  @EventHandler
  void on(RoleRevoked event) {
    jdbc.sql("delete from command.role_grant where employee_id = ? and role = ? and branch_id = ?")
        .params(event.employeeId().value(), event.role().name(), code(event.branchId()))
        .update();
  }

  @EventHandler
  void on(DepartureRecorded event) {
    jdbc.sql("delete from command.role_grant where employee_id = ?")
        .param(event.employeeId().value())
        .update();
  }

  private static String code(@Nullable BranchId branch) {
    return branch == null ? COMPANY : branch.value();
  }

  private static Grant grant(String role, String code) {
    return new Grant(Role.valueOf(role), code.equals(COMPANY) ? null : new BranchId(code));
  }
}
