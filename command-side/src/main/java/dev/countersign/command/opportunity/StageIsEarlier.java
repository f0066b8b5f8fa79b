package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Moving back leads to an earlier stage. */
public record StageIsEarlier(int from, int to) implements Rule {
  @Override
  public boolean holds() {
    return to < from;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Moving back needs an earlier stage.", "退回须选择靠前的阶段。");
  }
}
