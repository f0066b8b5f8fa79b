package dev.countersign.events.opportunity;

import dev.countersign.events.OpportunityId;
import java.time.LocalDate;

/** A closed opportunity came back to life in a stage. */
public record OpportunityReopened(
    OpportunityId opportunityId,
    String stage,
    int probability,
    String reason,
    int policyVersion,
    LocalDate effectiveDate)
    implements OpportunityEvent {}
