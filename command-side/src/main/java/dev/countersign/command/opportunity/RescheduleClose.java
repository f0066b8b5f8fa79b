package dev.countersign.command.opportunity;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes the expected close date. */
@Intention(
    path = "opportunities/{opportunityId}/reschedule-close",
    summary = "Change the expected close date",
    zh = "调整预计成交日期",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {OpportunityIsOpen.class, CloseIsNotBeforeOpening.class, CloseDateChanges.class})
public record RescheduleClose(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    LocalDate expectedClose,
    @Nullable LocalDate effectiveDate)
    implements Command {}
