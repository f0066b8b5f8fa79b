package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    en = "A decided opportunity changes no more until it is reopened.",
    zh = "已有结果的商机在重新打开前不再变更。")
public record OpportunityIsOpen(boolean open) implements Rule {
  @Override
  public boolean holds() {
    return open;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("This opportunity is closed: reopen it first.", "该商机已关闭：请先重新打开。");
  }
}
