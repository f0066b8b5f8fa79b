package dev.countersign.query.directory;

import dev.countersign.events.CustomerId;
import dev.countersign.events.Personal;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a row of {@code directory.contact}: a person to talk to at a customer. */
record Contact(
    @Key CustomerId customerId,
    @Key int contact,
    @Personal String name,
    @Personal @Nullable String jobTitle,
    @Personal @Nullable String email,
    @Personal @Nullable String phone,
    LocalDate addedOn) {}
