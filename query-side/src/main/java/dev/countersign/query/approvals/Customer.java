package dev.countersign.query.approvals;

import dev.countersign.events.CustomerId;
import dev.countersign.query.projection.Key;

/** A version of a row of {@code approvals.customer}: the name that stands beside the number. */
record Customer(@Key CustomerId customerId, String name) {}
