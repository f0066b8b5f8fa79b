package dev.countersign.query.directory;

import dev.countersign.events.CustomerId;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a row of {@code directory.contact}: a person to talk to at a customer. */
record Contact(
    @Key CustomerId customerId,
    @Key int contact,
    String name,
    @Nullable String jobTitle,
    @Nullable String email,
    @Nullable String phone,
    LocalDate addedOn) {}
