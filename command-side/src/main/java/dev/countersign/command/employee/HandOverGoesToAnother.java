package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

@Demands(en = "Whoever leaves hands over to somebody else.", zh = "离职者须将工作移交给他人。")
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
