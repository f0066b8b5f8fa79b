package dev.countersign.command.opportunity;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes the expected amount. */
@Intention(
    path = "opportunities/{opportunityId}/resize",
    summary = "Change the expected amount",
    zh = "调整金额",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {OpportunityIsOpen.class, AmountIsNotNegative.class, AmountChanges.class})
public record ResizeOpportunity(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    Money amount,
    @Nullable LocalDate effectiveDate)
    implements Command {}
