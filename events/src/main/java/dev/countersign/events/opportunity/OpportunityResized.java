package dev.countersign.events.opportunity;

import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import java.time.LocalDate;

/** The expected amount changed. */
public record OpportunityResized(
    OpportunityId opportunityId, Money fromAmount, Money toAmount, LocalDate effectiveDate)
    implements OpportunityEvent {}
