package dev.countersign.command.opportunity;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Has somebody else follow an open opportunity (2.3.1). */
@Intention(
    path = "opportunities/{opportunityId}/assign-owner",
    summary = "Assign another owner",
    zh = "变更负责人",
    roles = Role.BRANCH_MANAGER,
    refusedBy = {OpportunityIsOpen.class, OwnerChanges.class, OwnerBelongsToTheBranch.class})
public record AssignOwner(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    EmployeeId ownerId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
