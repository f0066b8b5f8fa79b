package dev.countersign.events.opportunity;

import dev.countersign.events.OpportunityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The customer decided against us. */
public record OpportunityLost(
    OpportunityId opportunityId,
    String reason,
    @Nullable String competitor,
    LocalDate effectiveDate)
    implements OpportunityEvent {}
