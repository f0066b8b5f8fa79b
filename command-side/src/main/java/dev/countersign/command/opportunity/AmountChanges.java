package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

/** Resizing leads to another amount. */
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
