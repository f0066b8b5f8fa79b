package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.2",
    en = "Only a parent that was linked can be unlinked.",
    zh = "只有已关联的原合同才能取消关联。")
public record ParentIsLinked(boolean linked) implements Rule {
  @Override
  public boolean holds() {
    return linked;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The contract builds on no other.", "该合同未关联原合同。");
  }
}
