package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.employee.Role;
import org.jspecify.annotations.Nullable;

@Demands(
    en = "A step escalates along the chain of the policy and no further.",
    zh = "步骤只按制度规定的上级链升级,不再往上。")
public record EscalationHasANextRole(String step, @Nullable Role next) implements Rule {
  @Override
  public boolean holds() {
    return next != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The step %s has escalated as far as the policy says.".formatted(step),
        "步骤 %s 已升级到政策规定的最高角色。".formatted(step));
  }
}
