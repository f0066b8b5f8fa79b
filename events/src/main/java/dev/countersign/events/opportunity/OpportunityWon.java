package dev.countersign.events.opportunity;

import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import java.time.LocalDate;

/** The customer decided for us, for this amount, on the effective date. */
public record OpportunityWon(OpportunityId opportunityId, Money amount, LocalDate effectiveDate)
    implements OpportunityEvent {}
