package dev.countersign.events.employee;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody proposed that an employee get a role which one person alone does not grant; it counts
 * only once another has confirmed it.
 *
 * @param proposal counts what was ever proposed for one employee, from 1
 * @param branchId null for the whole company
 * @param wantedFrom since when the role shall be held; null: since the day of the confirmation
 * @param lastDay on which it can be confirmed
 */
public record RoleGrantProposed(
    EmployeeId employeeId,
    int proposal,
    Role role,
    @Nullable BranchId branchId,
    @Nullable LocalDate wantedFrom,
    LocalDate lastDay,
    @Personal String reason,
    EmployeeId proposedBy)
    implements EmployeeEvent {}
