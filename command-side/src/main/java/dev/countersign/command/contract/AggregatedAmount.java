package dev.countersign.command.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import dev.countersign.events.policy.ContractPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;

/**
 * The amount that decides the level of approval: that of the contract and of the customer's other
 * contracts, in the currency of the policy, so that splitting a contract gains nothing.
 */
record AggregatedAmount(Money amount, List<ContractId> with) {
  static AggregatedAmount of(
      Money own, List<CustomerExposure.Other> others, ContractPolicy policy) {
    BigDecimal sum = converted(own, policy);
    for (CustomerExposure.Other other : others) {
      sum = sum.add(converted(other.amount(), policy));
    }
    // Rounded once and upwards, so that no rounding of parts brings a sum below a threshold.
    int scale = Math.max(Currency.getInstance(policy.currency()).getDefaultFractionDigits(), 0);
    return new AggregatedAmount(
        new Money(sum.setScale(scale, RoundingMode.CEILING), policy.currency()),
        others.stream().map(CustomerExposure.Other::contractId).toList());
  }

  private static BigDecimal converted(Money money, ContractPolicy policy) {
    if (money.currency().equals(policy.currency())) {
      return money.amount();
    }
    String rate = policy.exchangeRates().get(money.currency());
    if (rate == null) {
      throw new IllegalArgumentException("No rate for " + money.currency());
    }
    return money.amount().multiply(new BigDecimal(rate));
  }
}
