package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.4",
    en = "A brand operation contract is submitted with the pursuit that it comes from.",
    zh = "品牌运作合同提交时须已关联品牌运作项目。")
public record PursuitIsLinked(boolean isLinked) implements Rule {
  @Override
  public boolean holds() {
    return isLinked;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract names no brand pursuit yet: link an approved one.",
        "合同尚未关联品牌运作项目：请关联已批准的项目。");
  }
}
