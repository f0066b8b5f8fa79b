package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    en = "From one opportunity one contract is drafted, until that one is void or rejected.",
    zh = "一个商机只起草一份合同,除非该合同已作废或被驳回。")
public record OpportunityLeadsToOneContract(Lead lead) implements Rule {
  @Override
  public boolean holds() {
    return lead.contract() == null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    String contract = lead.contract() == null ? "" : lead.contract().value();
    return new Refusal(
        "The opportunity led to the contract %s already: revise that one.".formatted(contract),
        "该商机已有合同 %s:请修改该合同。".formatted(contract));
  }
}
