package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Nothing is destroyed without approval (3.3). */
public record DestructionIsApproved(boolean approved) implements Rule {
  @Override
  public boolean holds() {
    return approved;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The destruction of the originals is not approved.", "销毁尚未批准。");
  }
}
