package dev.countersign.command.policy;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import java.util.EnumSet;
import java.util.Set;

/** Escalating from role to role comes to an end, and never back to a role that was late. */
public record EscalationEnds(ContractPolicy policy) implements Rule {
  @Override
  public boolean holds() {
    return policy.escalation().keySet().stream().allMatch(this::ends);
  }

  private boolean ends(Role start) {
    Set<Role> passed = EnumSet.of(start);
    Role next = policy.escalation().get(start);
    while (next != null && passed.add(next)) {
      next = policy.escalation().get(next);
    }
    return next == null;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The escalation goes round in a circle: let it end with one role.", "升级路径存在循环:请使其止于某一角色。");
  }
}
