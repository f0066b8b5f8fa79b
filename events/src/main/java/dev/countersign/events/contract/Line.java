package dev.countersign.events.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One priced line of a contract.
 *
 * @param unit what is counted or measured; null: nobody told
 * @param unitPrice what one of it costs, with or without tax as {@code tax} says
 * @param tax the tax on it; null: nobody told
 */
public record Line(
    int line,
    ProductId productId,
    String description,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal quantity,
    @Nullable String unit,
    Money unitPrice,
    @Nullable Tax tax) {

  /** So many of something whose unit and tax nobody told. */
  public Line(int line, ProductId productId, String description, int quantity, Money unitPrice) {
    this(line, productId, description, BigDecimal.valueOf(quantity), null, unitPrice, null);
  }

  /**
   * What it is worth: quantity times unit price, rounded half up at the digits of the currency,
   * taken apart by its tax.
   */
  public Amounts amounts() {
    Money price = unitPrice.times(quantity);
    return tax == null ? new Amounts(null, null, price) : tax.on(price);
  }

  /** What it adds to the amount of the contract: its gross. */
  public Money total() {
    return amounts().gross();
  }
}
