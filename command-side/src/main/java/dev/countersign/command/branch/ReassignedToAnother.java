package dev.countersign.command.branch;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

/** Opportunities are not reassigned to whom they belong. */
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
