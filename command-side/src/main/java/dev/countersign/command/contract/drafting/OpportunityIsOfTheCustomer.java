package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;

@Demands(
    en = "A contract is drafted from an opportunity of its own branch and customer.",
    zh = "合同所依据的商机须属于本分公司及同一客户。")
public record OpportunityIsOfTheCustomer(Lead lead, BranchId branchId, CustomerId customerId)
    implements Rule {
  @Override
  public boolean holds() {
    return lead.equals(Lead.NONE)
        || (branchId.equals(lead.branchId()) && customerId.equals(lead.customerId()));
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The opportunity is not one of this branch and this customer: name another, or none.",
        "该商机不属于此分公司和此客户:请改用其他商机,或不填。");
  }
}
