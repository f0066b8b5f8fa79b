package dev.countersign.command.contract.approval;

import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.policy.CurrencyPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * The amount that decides the level of approval: that of the contract and of the customer's other
 * contracts, in the currency in which the house compares amounts.
 */
public record AggregatedAmount(Money amount) {
  /** Of a document that stands alone. */
  public static Money of(Money own, CurrencyPolicy currencies) {
    Rule.check(new CurrencyHasARate(Set.of(own.currency()), currencies));
    return of(own, List.of(), currencies).amount();
  }

  static AggregatedAmount of(
      Money own, List<CustomerExposure.Other> others, CurrencyPolicy currencies) {
    BigDecimal sum = converted(own, currencies);
    for (CustomerExposure.Other other : others) {
      sum = sum.add(converted(other.amount(), currencies));
    }
    // Rounded once and upwards, so that no rounding of parts brings a sum below a threshold.
    int scale = Math.max(Currency.getInstance(currencies.currency()).getDefaultFractionDigits(), 0);
    return new AggregatedAmount(
        new Money(sum.setScale(scale, RoundingMode.CEILING), currencies.currency()));
  }

  boolean isAbove(Money limit, CurrencyPolicy currencies) {
    return amount.amount().compareTo(converted(limit, currencies)) > 0;
  }

  private static BigDecimal converted(Money money, CurrencyPolicy currencies) {
    if (money.currency().equals(currencies.currency())) {
      return money.amount();
    }
    String rate = currencies.exchangeRates().get(money.currency());
    if (rate == null) {
      throw new IllegalArgumentException("No rate for " + money.currency());
    }
    return money.amount().multiply(new BigDecimal(rate));
  }
}
