package dev.countersign.events.employee;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An employee may act in a role, in one branch or, without one, in the whole company. */
public record RoleGranted(
    EmployeeId employeeId, Role role, @Nullable BranchId branchId, LocalDate effectiveDate)
    implements EmployeeEvent {}
