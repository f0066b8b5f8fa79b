package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(en = "Nobody delegates to themselves.", zh = "不得委托给本人。")
public record DelegationGoesToAnother(EmployeeId delegator, EmployeeId delegate) implements Rule {
  @Override
  public boolean holds() {
    return !delegator.equals(delegate);
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Name another employee, who will decide for you.", "请指定另一名代您审批的员工。");
  }
}
