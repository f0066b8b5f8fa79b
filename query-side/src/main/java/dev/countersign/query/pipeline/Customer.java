package dev.countersign.query.pipeline;

import dev.countersign.events.CustomerId;
import dev.countersign.query.projection.Key;

/** A version of a row of {@code pipeline.customer}. */
record Customer(@Key CustomerId customerId, String name) {}
