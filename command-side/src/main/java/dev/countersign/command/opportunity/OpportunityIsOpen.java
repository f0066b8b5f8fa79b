package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** A decided opportunity changes no more until it is reopened. */
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
