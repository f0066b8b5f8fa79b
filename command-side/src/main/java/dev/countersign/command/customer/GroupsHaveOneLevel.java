package dev.countersign.command.customer;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.1",
    en =
        "A group is one customer with its subsidiaries: its head belongs to no other group, and no subsidiary heads one.",
    zh = "集团由一个客户及其子公司组成:母公司不属于其他集团,子公司不得另有下属。")
record GroupsHaveOneLevel(Kinship kinship) implements Rule {
  @Override
  public boolean holds() {
    return kinship.groupOfTheHead() == null && !kinship.headsAGroup();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Relate all customers of the group to its one head.", "请将集团内所有客户都登记到同一母公司名下。");
  }
}
