package dev.countersign.events.employee;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An employee may no longer act in a role. */
public record RoleRevoked(
    EmployeeId employeeId, Role role, @Nullable BranchId branchId, LocalDate effectiveDate)
    implements EmployeeEvent {}
