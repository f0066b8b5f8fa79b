package dev.countersign.command.contract.drafting;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

/** A contract is worth something; lines alone may be discounts. */
public record AmountIsPositive(Money amount) implements Rule {
  @Override
  public boolean holds() {
    return amount.isPositive();
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The amount of a contract must be above zero.", "合同金额必须大于零。");
  }
}
