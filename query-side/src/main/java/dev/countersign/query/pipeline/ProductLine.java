package dev.countersign.query.pipeline;

import dev.countersign.events.ProductId;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;

/** A version of a row of {@code pipeline.product_line}: the line of a product from a date on. */
record ProductLine(@Key ProductId productId, @Key LocalDate inForceFrom, String productLine) {}
