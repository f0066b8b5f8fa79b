package dev.countersign.command.opportunity;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The customer decided for us. */
@Intention(
    path = "opportunities/{opportunityId}/win",
    summary = "Win the opportunity",
    zh = "赢单",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {OpportunityIsOpen.class, CustomerIsKnown.class, WonAmountIsPositive.class})
public record WinOpportunity(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    @Nullable Money amount,
    @Nullable LocalDate effectiveDate)
    implements Command {}
