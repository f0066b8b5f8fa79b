package dev.countersign.command.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import dev.countersign.events.policy.CurrencyPolicy;
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
      Money own, List<CustomerExposure.Other> others, CurrencyPolicy policy) {
    BigDecimal sum = policy.inOwn(own);
    for (CustomerExposure.Other other : others) {
      sum = sum.add(policy.inOwn(other.amount()));
    }
    // Rounded once and upwards, so that no rounding of parts brings a sum below a threshold.
    int scale = Math.max(Currency.getInstance(policy.currency()).getDefaultFractionDigits(), 0);
    return new AggregatedAmount(
        new Money(sum.setScale(scale, RoundingMode.CEILING), policy.currency()),
        others.stream().map(CustomerExposure.Other::contractId).toList());
  }
}
