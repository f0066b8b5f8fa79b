package dev.countersign.events.branch;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import java.time.LocalDate;
import java.util.List;

/** Open opportunities of one owner in the branch go to another, each by itself (2.3.1). */
public record OpportunitiesReassigned(
    BranchId branchId,
    EmployeeId fromOwnerId,
    EmployeeId toOwnerId,
    List<OpportunityId> opportunityIds,
    LocalDate effectiveDate)
    implements BranchEvent {
  /** Keeps a copy. */
  public OpportunitiesReassigned {
    opportunityIds = List.copyOf(opportunityIds);
  }
}
