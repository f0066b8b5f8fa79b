package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

@Demands(
    en = "A contract is worth something; lines alone may be discounts.",
    zh = "合同须有金额;只有单行明细可以是折扣。")
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
