package dev.countersign.events.contract;

import dev.countersign.events.Money;
import dev.countersign.events.ProductId;

/** One priced line of a contract. */
public record Line(
    int line, ProductId productId, String description, int quantity, Money unitPrice) {
  /** Quantity times unit price. */
  public Money total() {
    return unitPrice.times(quantity);
  }
}
