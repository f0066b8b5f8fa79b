package dev.countersign.command.register;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who could ever confirm what another grants, whether or not they still can. */
@Component
@ProcessingGroup(Registers.GROUP)
public class ConfirmerRegister implements LateRegister {
  private final JdbcClient jdbc;
  private final Agreement agreement;

  ConfirmerRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("grant_confirmer", "employee", "employee_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new ConfirmerRegister(tables, Agreement.ofTheLog());
  }

  @Override
  public String name() {
    return "grant_confirmer";
  }

  @Override
  public void learn(Event event) {
    if (event instanceof RoleGranted granted) {
      on(granted);
    }
  }

  /**
   * All of them.
   *
   * @throws dev.countersign.web.RetryLaterException when they are known to be others than the log
   *     says
   */
  public Set<EmployeeId> ever() {
    agreement.require("grant_confirmer");
    return jdbc
        .sql("select employee_id from command.grant_confirmer")
        .query(String.class)
        .list()
        .stream()
        .map(EmployeeId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  @EventHandler
  void on(RoleGranted event) {
    if (event.branchId() == null && Role.CONFIRMING.contains(event.role())) {
      jdbc.sql("insert into command.grant_confirmer values (?) on conflict do nothing")
          .param(event.employeeId().value())
          .update();
    }
  }
}
