package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import java.util.EnumSet;
import java.util.Set;

@Demands(
    en = "Going from superior to superior comes to an end, and never back to a role that was late.",
    zh = "逐级上报须有终点,且不得回到已逾期的角色。")
public record SuperiorsEnd(ApprovalPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    return policy.superiors().keySet().stream().allMatch(this::ends);
  }

  private boolean ends(Role start) {
    Set<Role> passed = EnumSet.of(start);
    Role next = policy.superiors().get(start);
    while (next != null && passed.add(next)) {
      next = policy.superiors().get(next);
    }
    return next == null;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The superiors go round in a circle: let them end with one role.", "上级角色存在循环:请使其止于某一角色。");
  }
}
