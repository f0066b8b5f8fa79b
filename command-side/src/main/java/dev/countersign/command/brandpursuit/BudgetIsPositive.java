package dev.countersign.command.brandpursuit;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

/** A scope is worth something (2.2.5). */
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
