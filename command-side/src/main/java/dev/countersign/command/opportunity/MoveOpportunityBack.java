package dev.countersign.command.opportunity;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Moves an opportunity to an earlier stage, for a reason. */
@Intention(
    path = "opportunities/{opportunityId}/move-back",
    summary = "Move back to an earlier stage",
    zh = "退回阶段",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {OpportunityIsOpen.class, StageExists.class, StageIsEarlier.class})
public record MoveOpportunityBack(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    @NotBlank @Size(max = 50) String stage,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
