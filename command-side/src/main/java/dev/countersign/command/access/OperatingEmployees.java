package dev.countersign.command.access;

import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.web.Caller;
import dev.countersign.web.Operators;
import org.springframework.stereotype.Component;

/** By the grants of this moment. */
@Component
class OperatingEmployees implements Operators {
  private final GrantRegister grants;

  OperatingEmployees(GrantRegister grants) {
    this.grants = grants;
  }

  @Override
  public boolean include(Caller caller) {
    return grants.actor(new EmployeeId(caller.employeeId())).holds(Role.OPERATOR, null);
  }
}
