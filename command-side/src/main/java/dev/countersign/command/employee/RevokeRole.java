package dev.countersign.command.employee;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Ends a role of an employee, where it was granted. */
@Intention(
    path = "employees/{employeeId}/revoke-role",
    summary = "Revoke a role where it was granted",
    zh = "撤销角色",
    roles = Role.STAFF_ADMIN,
    scope = Scope.COMPANY,
    refusedBy = RevokedRoleIsHeld.class)
public record RevokeRole(
    @TargetAggregateIdentifier EmployeeId employeeId,
    Role role,
    @Nullable BranchId branchId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
