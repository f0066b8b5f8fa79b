package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(section = "3.3", en = "Only a dispute that was raised is settled.", zh = "只有已登记的争议才能了结。")
public record DisputeIsOpen(boolean open) implements Rule {
  @Override
  public boolean holds() {
    return open;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("There is no dispute about the contract.", "该合同没有争议。");
  }
}
