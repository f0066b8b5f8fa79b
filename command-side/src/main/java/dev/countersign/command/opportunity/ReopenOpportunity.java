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

/** Brings a closed opportunity back to life, in a stage and for a reason. */
@Intention(
    path = "opportunities/{opportunityId}/reopen",
    summary = "Reopen the opportunity",
    zh = "重新打开商机",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {OpportunityIsClosed.class, StageExists.class})
public record ReopenOpportunity(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    @NotBlank @Size(max = 50) String stage,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
