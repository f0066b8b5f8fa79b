package dev.countersign.events.customer;

import dev.countersign.events.CustomerId;
import java.time.LocalDate;

/** The customer belongs to that group no more, or never did (2.1). */
public record CustomerSeparated(
    CustomerId customerId, CustomerId groupId, String reason, LocalDate effectiveDate)
    implements CustomerEvent {}
