package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    en = "What was lost leads to no contract, unless it is reopened.",
    zh = "已失单的商机不得起草合同,除非重新打开。")
public record OpportunityIsNotLost(Lead lead) implements Rule {
  @Override
  public boolean holds() {
    return !lead.lost();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The opportunity was lost: reopen it first.", "该商机已输单:请先重新打开。");
  }
}
