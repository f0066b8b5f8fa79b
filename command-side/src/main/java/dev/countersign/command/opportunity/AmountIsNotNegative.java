package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

/** The amount of an opportunity is zero or more. */
public record AmountIsNotNegative(Money amount) implements Rule {
  @Override
  public boolean holds() {
    return !amount.isNegative();
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The amount must not be negative.", "金额不能为负数。");
  }
}
