package dev.countersign.events.customer;

import dev.countersign.events.CustomerId;
import java.time.LocalDate;

/** The customer belongs to the group of another, its head, as far as we know (2.1). */
public record CustomerRelated(
    CustomerId customerId, CustomerId groupId, String reason, LocalDate effectiveDate)
    implements CustomerEvent {}
