package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.2.5",
    en = "A network engineering contract is submitted with its equipment list.",
    zh = "网络工程合同提交时须有设备清单。")
public record EquipmentListIsSet(boolean isSet) implements Rule {
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
        "The contract has no equipment list yet: set it before it is submitted.",
        "合同尚无设备清单：请先设定再提交。");
  }
}
