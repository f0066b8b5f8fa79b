package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.4",
    en = "A brand operation contract is submitted with what it delivers.",
    zh = "品牌运作合同提交时须已约定交付物。")
public record DeliverablesAreSet(boolean isSet) implements Rule {
  @Override
  public boolean holds() {
    return isSet;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract has no deliverables yet: set them before it is submitted.",
        "合同尚未约定交付物：请先设定再提交。");
  }
}
