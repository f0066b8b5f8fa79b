package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** While there is a dispute, none begins, and nothing is destroyed (3.3). */
public record DisputeIsNotOpen(boolean open) implements Rule {
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
    return new Refusal("There is a dispute about the contract: settle it first.", "该合同存在争议:请先了结。");
  }
}
