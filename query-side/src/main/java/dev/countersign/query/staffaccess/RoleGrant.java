package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code staff_access.role_grant}: what an employee may do, from a business
 * date until before another.
 *
 * @param ordinal counts what one employee was ever granted, from 1
 * @param branchId null for the whole company
 * @param proposal the number of the proposal that was confirmed; null: granted at once
 * @param confirmedBy the second person; null: granted at once
 * @param grantedAloneBy who granted a role that takes two, when nobody had ever been there to
 *     confirm it
 */
@RecordBuilder
record RoleGrant(
    @Key EmployeeId employeeId,
    @Key int ordinal,
    Role role,
    @Nullable BranchId branchId,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo,
    @Nullable Integer proposal,
    @Nullable EmployeeId confirmedBy,
    @Nullable EmployeeId grantedAloneBy,
    @JsonUnwrapped LastChange change)
    implements RoleGrantBuilder.With {
  boolean isOpenFor(Role otherRole, @Nullable BranchId otherBranch) {
    return effectiveTo == null
        && role == otherRole
        && java.util.Objects.equals(branchId, otherBranch);
  }

  RoleGrant until(LocalDate date, LastChange ending) {
    return with(row -> row.effectiveTo(date).change(ending));
  }
}
