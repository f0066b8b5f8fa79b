package dev.countersign.command.contract.terms;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only network engineering contracts have an equipment list (3.2.5). */
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
