package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(section = "3.3", en = "Nothing is destroyed without approval.", zh = "未经批准不得销毁。")
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
