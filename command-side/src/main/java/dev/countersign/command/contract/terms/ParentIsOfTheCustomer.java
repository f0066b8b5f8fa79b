package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.2",
    en = "A contract adds to one with the same customer.",
    zh = "原合同须为同一客户的合同。")
public record ParentIsOfTheCustomer(ParentContract parent) implements Rule {
  @Override
  public boolean holds() {
    return parent.customerId().equals(parent.parentCustomerId());
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The contract that it adds to is one with another customer.", "原合同属于其他客户。");
  }
}
