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

/** Moves an opportunity to a later stage. */
@Intention(
    path = "opportunities/{opportunityId}/advance",
    summary = "Advance to a later stage",
    zh = "推进阶段",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {
      OpportunityIsOpen.class,
      StageExists.class,
      StageIsLater.class,
      ExitCriteriaAreMet.class
    })
public record AdvanceOpportunity(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    @NotBlank @Size(max = 50) String stage,
    @Nullable LocalDate effectiveDate)
    implements Command {}
