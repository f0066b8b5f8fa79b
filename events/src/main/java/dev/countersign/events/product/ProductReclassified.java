package dev.countersign.events.product;

import dev.countersign.events.ProductId;
import java.time.LocalDate;

/** A product moved to another product line from a date on (4). */
public record ProductReclassified(
    ProductId productId, String fromProductLine, String toProductLine, LocalDate effectiveDate)
    implements ProductEvent {}
