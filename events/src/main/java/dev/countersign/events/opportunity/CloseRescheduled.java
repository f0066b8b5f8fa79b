package dev.countersign.events.opportunity;

import dev.countersign.events.OpportunityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The expected close date changed; later is pushed, earlier is pulled in. */
public record CloseRescheduled(
    OpportunityId opportunityId,
    @Nullable LocalDate fromExpectedClose,
    LocalDate toExpectedClose,
    LocalDate effectiveDate)
    implements OpportunityEvent {}
