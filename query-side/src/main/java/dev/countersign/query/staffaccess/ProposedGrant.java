package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGrantProposed;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code staff_access.proposed_grant}: a role that one person wants to grant
 * and another has to confirm.
 *
 * @param proposal counts what was ever proposed for one employee, from 1
 * @param branchId null for the whole company
 * @param wantedFrom null: from the day of the confirmation
 * @param lastDay on which it can be confirmed
 * @param decidedBy who confirmed or declined it
 */
@RecordBuilder
record ProposedGrant(
    @Key EmployeeId employeeId,
    @Key int proposal,
    Role role,
    @Nullable BranchId branchId,
    @Nullable LocalDate wantedFrom,
    LocalDate lastDay,
    State state,
    EmployeeId proposedBy,
    @Personal String proposedWhy,
    @Nullable EmployeeId decidedBy,
    @Personal @Nullable String declinedWhy,
    @JsonUnwrapped LastChange change)
    implements ProposedGrantBuilder.With {
  /** What became of it. */
  enum State {
    /** Nobody has decided; after its last day nobody can. */
    PROPOSED,
    /** The employee holds the role. */
    CONFIRMED,
    /** Or taken back by who made it. */
    DECLINED,
    /** The employee has left. */
    VOID
  }

  static ProposedGrant of(RoleGrantProposed e, LastChange change) {
    return new ProposedGrant(
        e.employeeId(),
        e.proposal(),
        e.role(),
        e.branchId(),
        e.wantedFrom(),
        e.lastDay(),
        State.PROPOSED,
        e.proposedBy(),
        e.reason(),
        null,
        null,
        change);
  }

  ProposedGrant become(State next, @Nullable EmployeeId by, LastChange ending) {
    return with(row -> row.state(next).decidedBy(by).change(ending));
  }
}
