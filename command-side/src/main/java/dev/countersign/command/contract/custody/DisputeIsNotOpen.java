package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "While there is a dispute, none begins, and nothing is destroyed.",
    zh = "争议期间不另立争议,也不销毁正本。")
public record DisputeIsNotOpen(boolean open) implements Rule {
  @Override
  public boolean holds() {
    return !open;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("There is a dispute about the contract: settle it first.", "该合同存在争议:请先了结。");
  }
}
