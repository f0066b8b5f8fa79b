package dev.countersign.events.contract;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.Money;
import java.math.BigDecimal;

/**
 * The value-added tax on a line.
 *
 * @param rate in percent
 * @param included whether the price contains it; otherwise it comes on top
 */
public record Tax(@JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal rate, boolean included) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * Takes a price apart: the tax is rounded half up at the digits of the currency, the other part
   * is what is left, so that both always make the whole.
   */
  Amounts on(Money price) {
    if (included) {
      Money tax = price.share(rate, HUNDRED.add(rate));
      return new Amounts(price.minus(tax), tax, price);
    }
    Money tax = price.share(rate, HUNDRED);
    return new Amounts(price, tax, price.plus(tax));
  }
}
