package dev.countersign.events.opportunity;

import dev.countersign.events.CustomerId;
import dev.countersign.events.OpportunityId;
import java.time.LocalDate;

/** The customer of an opportunity became known. */
public record CustomerIdentified(
    OpportunityId opportunityId, CustomerId customerId, LocalDate effectiveDate)
    implements OpportunityEvent {}
