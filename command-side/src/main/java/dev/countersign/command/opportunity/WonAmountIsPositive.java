package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

@Demands(en = "What is won has a value.", zh = "赢得的商机须有金额。")
public record WonAmountIsPositive(Money amount) implements Rule {
  @Override
  public boolean holds() {
    return amount.isPositive();
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The amount won must be above zero.", "成交金额必须大于零。");
  }
}
