package dev.countersign.events.opportunity;

import dev.countersign.events.OpportunityId;
import java.time.LocalDate;

/** An opportunity met the exit criteria of its stage and moved on. */
public record OpportunityAdvanced(
    OpportunityId opportunityId,
    String fromStage,
    String toStage,
    int probability,
    int policyVersion,
    LocalDate effectiveDate)
    implements OpportunityEvent {}
