package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "3.3",
    en = "A destruction is approved by somebody other than who proposed it.",
    zh = "销毁须由提议人以外的人批准。")
public record DestructionIsApprovedByAnother(EmployeeId approver, EmployeeId proposer)
    implements Rule {
  @Override
  public boolean holds() {
    return !approver.equals(proposer);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You proposed the destruction, so somebody else must approve it.", "您是提议人,须由他人批准。");
  }
}
