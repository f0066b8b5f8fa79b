package dev.countersign.command.employee;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

/** Whoever leaves hands over to somebody else. */
public record HandOverGoesToAnother(EmployeeId leaving, @Nullable EmployeeId takingOver)
    implements Rule {
  @Override
  public boolean holds() {
    return !leaving.equals(takingOver);
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Name another employee who takes over.", "请指定另一名接手的员工。");
  }
}
