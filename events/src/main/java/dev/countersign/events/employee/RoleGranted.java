package dev.countersign.events.employee;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An employee may act in a role, in one branch or, without one, in the whole company.
 *
 * @param proposal the number of the proposal that was confirmed; null: it was granted at once
 * @param confirmedBy the second person; null: it was granted at once
 * @param grantedAloneBy who granted a role that takes two persons, when nobody had ever been there
 *     to confirm it; null: otherwise
 */
public record RoleGranted(
    EmployeeId employeeId,
    Role role,
    @Nullable BranchId branchId,
    LocalDate effectiveDate,
    @Nullable Integer proposal,
    @Nullable EmployeeId confirmedBy,
    @Nullable EmployeeId grantedAloneBy)
    implements EmployeeEvent {
  /** Granted at once, as one person may, or the system. */
  public RoleGranted(
      EmployeeId employeeId, Role role, @Nullable BranchId branchId, LocalDate effectiveDate) {
    this(employeeId, role, branchId, effectiveDate, null, null, null);
  }
}
