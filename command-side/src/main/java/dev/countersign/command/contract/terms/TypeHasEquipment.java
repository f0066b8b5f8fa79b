package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.2.5",
    en =
        "Only network engineering contracts have an equipment list, milestones and goods that arrive.",
    zh = "仅网络工程合同有设备清单、里程碑与到货签收。")
public record TypeHasEquipment(boolean isNetworkEngineering) implements Rule {
  @Override
  public boolean holds() {
    return isNetworkEngineering;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only a contract of type NETWORK_ENGINEERING has an equipment list, milestones and goods that arrive.",
        "仅网络工程合同有设备清单、里程碑与到货签收。");
  }
}
