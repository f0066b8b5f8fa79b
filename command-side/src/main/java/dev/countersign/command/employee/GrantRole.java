package dev.countersign.command.employee;

import dev.countersign.command.Command;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets an employee act in a role, in one branch or, without one, in the whole company. A role that
 * two persons grant is proposed by it, and held once another has confirmed it.
 */
@Intention(
    path = "employees/{employeeId}/grant-role",
    summary =
        "Grant a role, in one branch or in the whole company, or propose it to a second person",
    zh = "授予角色",
    roles = Role.STAFF_ADMIN,
    scope = Scope.COMPANY,
    refusedBy = {
      EmployeeIsEmployed.class,
      GranterIsNotGrantee.class,
      RoleIsNotHeldYet.class,
      GrantIsNotProposedYet.class,
      GrantHasAReason.class,
      DutiesStaySeparate.class
    })
public record GrantRole(
    @TargetAggregateIdentifier EmployeeId employeeId,
    Role role,
    @Nullable BranchId branchId,
    @Nullable LocalDate effectiveDate,
    @Nullable @Size(max = 2000) String reason)
    implements Command {
  /** For the system, which needs no reason. */
  public GrantRole(
      EmployeeId employeeId,
      Role role,
      @Nullable BranchId branchId,
      @Nullable LocalDate effectiveDate) {
    this(employeeId, role, branchId, effectiveDate, null);
  }
}
