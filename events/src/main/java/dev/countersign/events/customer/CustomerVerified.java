package dev.countersign.events.customer;

import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import java.time.LocalDate;

/**
 * It was looked at who the customer is, and whether it is good for large contracts (2.1, 2.4.1).
 *
 * @param licence what was seen of its business licence
 * @param authority what was seen of the authority of whoever signs for it
 * @param credit what was found of its credit
 * @param validUntil the last day on which that may be relied on
 */
public record CustomerVerified(
    CustomerId customerId,
    String licence,
    @Personal String authority,
    String credit,
    LocalDate validUntil,
    EmployeeId verifiedBy,
    LocalDate effectiveDate)
    implements CustomerEvent {}
