package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(en = "Only a decided opportunity is reopened.", zh = "只有已有结果的商机才能重新打开。")
public record OpportunityIsClosed(boolean open) implements Rule {
  @Override
  public boolean holds() {
    return !open;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("This opportunity is open.", "该商机尚未关闭。");
  }
}
