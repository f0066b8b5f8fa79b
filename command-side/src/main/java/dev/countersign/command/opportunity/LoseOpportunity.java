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

/** The customer decided against us, for a reason. */
@Intention(
    path = "opportunities/{opportunityId}/lose",
    summary = "Lose the opportunity",
    zh = "丢单",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {OpportunityIsOpen.class})
public record LoseOpportunity(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable @Size(max = 200) String competitor,
    @Nullable LocalDate effectiveDate)
    implements Command {}
