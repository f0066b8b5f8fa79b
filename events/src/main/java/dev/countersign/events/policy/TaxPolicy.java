package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * Which rates of value-added tax lines may have (2.3.3).
 *
 * @param rates in percent, as exact decimals
 */
@JsonTypeName("taxes")
public record TaxPolicy(List<String> rates) implements Policy {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public TaxPolicy {
    rates = Required.list("rates", rates);
  }
}
