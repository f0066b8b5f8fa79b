package dev.countersign.command.customer;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.CustomerId;

@Demands(section = "2.1", en = "A customer belongs to the group of another.", zh = "客户须归属于另一客户的集团。")
public record GroupIsOfAnotherCustomer(CustomerId customerId, CustomerId groupId) implements Rule {
  @Override
  public boolean holds() {
    return !customerId.equals(groupId);
  }

  @Override
  public Refusal refusal() {
    return new Refusal("A customer is not related to itself.", "客户不得与自身建立集团关系。");
  }
}
