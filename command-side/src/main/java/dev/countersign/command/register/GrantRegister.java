package dev.countersign.command.register;

import dev.countersign.command.Actor;
import dev.countersign.command.Grant;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may act in which role at this moment. */
@Component
@ProcessingGroup(Registers.GROUP)
public class GrantRegister {
  private final GrantRows rows;

  GrantRegister(GrantRows rows) {
    this.rows = rows;
  }

  /** The employee with all present grants. */
  public Actor actor(EmployeeId employeeId) {
    if (employeeId.equals(Actor.SYSTEM)) {
      return Actor.system();
    }
    return new Actor(
        employeeId,
        rows.findByKeyEmployeeId(employeeId.value()).stream()
            .map(row -> row.key())
            .map(key -> new Grant(Role.valueOf(key.role()), branch(key.branchId())))
            .collect(Collectors.toUnmodifiableSet()));
  }

  @EventHandler
  void on(RoleGranted event) {
    rows.save(new GrantRow(key(event.employeeId(), event.role(), event.branchId())));
  }

  @EventHandler
  void on(RoleRevoked event) {
    rows.deleteById(key(event.employeeId(), event.role(), event.branchId()));
  }

  @EventHandler
  void on(DepartureRecorded event) {
    rows.deleteByKeyEmployeeId(event.employeeId().value());
  }

  private static GrantRow.Key key(EmployeeId employee, Role role, @Nullable BranchId branch) {
    return new GrantRow.Key(employee.value(), role.name(), branch == null ? "" : branch.value());
  }

  private static @Nullable BranchId branch(String code) {
    return code.isEmpty() ? null : new BranchId(code);
  }
}
