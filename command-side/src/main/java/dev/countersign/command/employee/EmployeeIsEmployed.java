package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(en = "Nothing changes any more for an employee who has left.", zh = "员工离职后,其记录不再变更。")
public record EmployeeIsEmployed(boolean departed) implements Rule {
  @Override
  public boolean holds() {
    return !departed;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("This employee has left the company.", "该员工已离职。");
  }
}
