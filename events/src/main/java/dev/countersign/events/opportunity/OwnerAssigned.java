package dev.countersign.events.opportunity;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import java.time.LocalDate;

/** Somebody else follows the opportunity from then on (2.3.1). */
public record OwnerAssigned(
    OpportunityId opportunityId,
    EmployeeId fromOwnerId,
    EmployeeId toOwnerId,
    LocalDate effectiveDate)
    implements OpportunityEvent {}
