package dev.countersign.command.employee;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Nothing changes any more for an employee who has left. */
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
