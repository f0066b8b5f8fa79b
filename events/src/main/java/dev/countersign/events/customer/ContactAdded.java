package dev.countersign.events.customer;

import dev.countersign.events.CustomerId;
import dev.countersign.events.Personal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person to talk to at the customer (2.1). */
public record ContactAdded(
    CustomerId customerId,
    int contact,
    @Personal String name,
    @Personal @Nullable String jobTitle,
    @Personal @Nullable String email,
    @Personal @Nullable String phone,
    LocalDate effectiveDate)
    implements CustomerEvent {}
