package dev.countersign.command.customer;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.1",
    en = "Only a customer that belongs to a group is separated from it.",
    zh = "只有已归属集团的客户才能解除集团关系。")
public record CustomerIsInAGroup(boolean isInAGroup) implements Rule {
  @Override
  public boolean holds() {
    return isInAGroup;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The customer belongs to no group.", "该客户不属于任何集团。");
  }
}
