package dev.countersign.query.contractarchive;

import dev.countersign.events.CustomerId;
import dev.countersign.query.projection.Key;

/** A version of a row of {@code contract_archive.customer}. */
record Customer(@Key CustomerId customerId, String name) {}
