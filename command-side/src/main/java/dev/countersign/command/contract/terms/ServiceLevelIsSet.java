package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.3",
    en = "A technical service contract is submitted with what it promises.",
    zh = "技术服务合同提交时须写明其承诺的服务水平。")
public record ServiceLevelIsSet(boolean isSet) implements Rule {
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
        "The contract has no service level yet: set it before it is submitted.",
        "合同尚未约定服务等级：请先设定再提交。");
  }
}
