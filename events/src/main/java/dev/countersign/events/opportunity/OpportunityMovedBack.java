package dev.countersign.events.opportunity;

import dev.countersign.events.OpportunityId;
import java.time.LocalDate;

/** An opportunity fell back to an earlier stage. */
public record OpportunityMovedBack(
    OpportunityId opportunityId,
    String fromStage,
    String toStage,
    int probability,
    String reason,
    int policyVersion,
    LocalDate effectiveDate)
    implements OpportunityEvent {}
