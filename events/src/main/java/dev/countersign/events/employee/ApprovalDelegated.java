package dev.countersign.events.employee;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An employee lets another decide in their place, in these roles, from the first to the last day,
 * both included; without a branch, wherever the roles are held for the whole company.
 *
 * @param delegation counts what one employee ever delegated, from 1
 */
public record ApprovalDelegated(
    EmployeeId employeeId,
    int delegation,
    EmployeeId delegateId,
    List<Role> roles,
    @Nullable BranchId branchId,
    LocalDate firstDay,
    LocalDate lastDay,
    @Personal String reason,
    int policyVersion)
    implements EmployeeEvent {
  /** Keeps a copy. */
  public ApprovalDelegated {
    roles = List.copyOf(roles);
  }
}
