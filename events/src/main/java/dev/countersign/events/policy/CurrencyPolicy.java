package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
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
}
