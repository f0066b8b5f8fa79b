package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

@Demands(en = "The amount of an opportunity is zero or more.", zh = "商机金额须为零或以上。")
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
