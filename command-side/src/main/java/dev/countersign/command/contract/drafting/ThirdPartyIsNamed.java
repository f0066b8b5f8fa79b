package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.3.3",
    en = "Only a third party that was named can be dropped.",
    zh = "只有已指定的第三方当事人才能取消。")
public record ThirdPartyIsNamed(boolean named) implements Rule {
  @Override
  public boolean holds() {
    return named;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The contract has no third party.", "该合同没有第三方当事人。");
  }
}
