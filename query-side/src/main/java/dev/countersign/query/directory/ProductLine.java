package dev.countersign.query.directory;

import dev.countersign.events.ProductId;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;

/** A version of a row of {@code directory.product_line}: the line of a product from a date on. */
record ProductLine(@Key ProductId productId, @Key LocalDate inForceFrom, String productLine) {}
