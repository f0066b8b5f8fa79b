package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.CustomerId;

@Demands(
    section = "2.4.2",
    en = "A contract builds on one with the same customer.",
    zh = "原合同须与本合同为同一客户。")
public record ParentIsOfTheCustomer(CustomerId customerId, CustomerId ofTheParent) implements Rule {
  @Override
  public boolean holds() {
    return customerId.equals(ofTheParent);
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The contract to build on is with another customer.", "原合同的客户与本合同的客户不同。");
  }
}
