package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is added to a route, or given a step, holds a role that approves, where the step wants it
 * (2.4.1).
 *
 * @param role the role by which they would decide; null: they hold none there
 */
@Demands(
    section = "2.4.1",
    en =
        "Who is added to a route, or given a step, holds a role that approves, where the step wants it.",
    zh = "加签或转办的对象须在该步骤要求之处担任审批角色。")
public record PersonBroughtInIsAnApprover(EmployeeId person, @Nullable Role role) implements Rule {
  @Override
  public boolean holds() {
    return role != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s holds no role that approves there.".formatted(person.value()),
        "%s 在该处没有审批角色。".formatted(person.value()));
  }
}
