package dev.countersign.command.opportunity;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.CustomerId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Names the customer of an opportunity that was opened without one. */
@Intention(
    path = "opportunities/{opportunityId}/identify-customer",
    summary = "Name the customer",
    zh = "确定客户",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {OpportunityIsOpen.class, CustomerIsStillUnknown.class})
public record IdentifyCustomer(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    CustomerId customerId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
