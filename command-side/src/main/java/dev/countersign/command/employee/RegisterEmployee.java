package dev.countersign.command.employee;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Puts an employee on the staff list, at headquarters when no branch is named. */
@Intention(
    path = "employees",
    summary = "Register an employee",
    zh = "登记员工",
    roles = Role.STAFF_ADMIN,
    scope = Scope.COMPANY)
public record RegisterEmployee(
    @TargetAggregateIdentifier EmployeeId employeeId,
    @Personal @NotBlank @Size(max = 200) String name,
    @Nullable BranchId homeBranchId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
