package dev.countersign.command.branch;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.opportunity.OwnerBelongsToTheBranch;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.Role;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives the open opportunities that somebody owns in the branch, all or those that are named, to
 * another owner (2.3.1). An automation assigns one after the other.
 */
@Intention(
    path = "branches/{branchId}/reassign-opportunities",
    summary = "Give all or some open opportunities of one owner to another",
    zh = "批量变更商机负责人",
    roles = Role.BRANCH_MANAGER,
    refusedBy = {
      ReassignedToAnother.class,
      OwnerBelongsToTheBranch.class,
      OwnerHasTheOpportunities.class
    })
public record ReassignOpportunities(
    @TargetAggregateIdentifier BranchId branchId,
    EmployeeId fromOwnerId,
    EmployeeId toOwnerId,
    @Nullable List<OpportunityId> opportunityIds)
    implements Command {}
