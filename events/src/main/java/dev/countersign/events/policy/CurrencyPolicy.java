package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.countersign.events.Money;
import java.math.BigDecimal;
import java.util.Map;

/**
 * In which money the house compares amounts.
 *
 * @param currency the ISO 4217 code
 * @param exchangeRates what one unit of another currency is worth in it, as exact decimals
 */
@JsonTypeName("currencies")
public record CurrencyPolicy(String currency, Map<String, String> exchangeRates) implements Policy {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public CurrencyPolicy {
    currency = Required.value("currency", currency);
    exchangeRates = Required.map("exchangeRates", exchangeRates);
  }

  /** Whether amounts in that currency can be compared. */
  public boolean knows(String code) {
    return code.equals(currency) || exchangeRates.containsKey(code);
  }

  /**
   * What an amount is worth in the currency of the house, not rounded.
   *
   * @throws IllegalArgumentException when its currency is not known
   */
  public BigDecimal inOwn(Money money) {
    if (money.currency().equals(currency)) {
      return money.amount();
    }
    String rate = exchangeRates.get(money.currency());
    if (rate == null) {
      throw new IllegalArgumentException("No rate for " + money.currency());
    }
    return money.amount().multiply(new BigDecimal(rate));
  }
}
