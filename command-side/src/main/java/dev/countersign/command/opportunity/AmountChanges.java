package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

@Demands(en = "Resizing leads to another amount.", zh = "调整金额须改为另一金额。")
public record AmountChanges(Money from, Money to) implements Rule {
  @Override
  public boolean holds() {
    return !from.equals(to);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The amount is that already.", "金额没有变化。");
  }
}
