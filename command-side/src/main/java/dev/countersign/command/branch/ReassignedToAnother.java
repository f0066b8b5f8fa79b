package dev.countersign.command.branch;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(en = "Opportunities are not reassigned to whom they belong.", zh = "商机不得转移给其现负责人。")
public record ReassignedToAnother(EmployeeId from, EmployeeId to) implements Rule {
  @Override
  public boolean holds() {
    return !from.equals(to);
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Name another employee as the new owner.", "请指定另一名员工为新负责人。");
  }
}
