package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code staff_access.delegation}: who lets whom decide in their place.
 *
 * @param delegation counts what one employee ever delegated, from 1
 * @param branchId null for the whole company
 * @param lastDay included
 * @param purpose why it was delegated
 * @param revokedOn from this date on it gives nothing any more
 */
@RecordBuilder
record Delegation(
    @Key EmployeeId delegatorId,
    @Key int delegation,
    EmployeeId delegateId,
    List<Role> roles,
    @Nullable BranchId branchId,
    LocalDate firstDay,
    LocalDate lastDay,
    @Personal String purpose,
    @Nullable LocalDate revokedOn,
    @JsonUnwrapped LastChange change)
    implements DelegationBuilder.With {
  static Delegation of(ApprovalDelegated e, LastChange change) {
    return new Delegation(
        e.employeeId(),
        e.delegation(),
        e.delegateId(),
        e.roles(),
        e.branchId(),
        e.firstDay(),
        e.lastDay(),
        e.reason(),
        null,
        change);
  }
}
