package dev.countersign.command.customer;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.CustomerId;
import org.jspecify.annotations.Nullable;

@Demands(section = "2.1", en = "A customer belongs to one group at a time.", zh = "客户同一时间只属于一个集团。")
public record CustomerIsInOneGroup(@Nullable CustomerId groupId) implements Rule {
  @Override
  public boolean holds() {
    return groupId == null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The customer belongs to a group already: separate it first.", "该客户已属于某集团:请先解除。");
  }
}
