package dev.countersign.command.contract.terms;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** A brand operation contract comes from an approved pursuit (2.4.4). */
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
