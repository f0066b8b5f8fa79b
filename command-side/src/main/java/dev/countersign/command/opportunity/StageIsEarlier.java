package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(en = "Moving back leads to an earlier stage.", zh = "退回须退到更早的阶段。")
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
