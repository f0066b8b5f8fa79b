package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.3",
    en = "A technical service contract is submitted with its term.",
    zh = "技术服务合同提交时须写明服务期限。")
public record ServiceTermIsSet(boolean isSet) implements Rule {
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
        "The contract has no term yet: set it before it is submitted.", "合同尚未约定服务期限：请先设定再提交。");
  }
}
