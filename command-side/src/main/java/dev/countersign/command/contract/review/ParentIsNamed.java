package dev.countersign.command.contract.review;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.2",
    en = "A contract that adds to another names it before its review and its submission.",
    zh = "二次销售合同在评审与提交之前须关联原合同。")
public record ParentIsNamed(boolean isNamed) implements Rule {
  @Override
  public boolean holds() {
    return isNamed;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract does not name the one that it adds to yet: link its parent first.",
        "合同尚未关联原合同：请先关联。");
  }
}
