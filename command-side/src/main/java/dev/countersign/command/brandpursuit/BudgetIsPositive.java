package dev.countersign.command.brandpursuit;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

@Demands(section = "2.2.5", en = "The budget of a scope is above zero.", zh = "范围的预算须大于零。")
public record BudgetIsPositive(Money budget) implements Rule {
  @Override
  public boolean holds() {
    return budget.isPositive();
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The budget must be above zero.", "预算必须大于零。");
  }
}
