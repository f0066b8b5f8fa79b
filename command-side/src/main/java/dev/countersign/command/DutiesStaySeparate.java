package dev.countersign.command;

import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.DutyPolicy;
import java.util.List;
import java.util.Set;

@Demands(
    en =
        "Some duties are never in one hand, not for somebody else either; the policy says which, such as doing business and approving it.",
    zh = "某些职责不得集于一人之手,代理他人时亦然;具体由制度规定,例如经办业务与审批业务。")
public record DutiesStaySeparate(Role granted, Set<Grant> held, DutyPolicy policy) implements Rule {
  private List<Role> conflicting() {
    Set<Role> excluded = policy.excludedBy(granted);
    return held.stream().map(Grant::role).filter(excluded::contains).distinct().sorted().toList();
  }

  @Override
  public boolean holds() {
    return conflicting().isEmpty();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s cannot be held, nor acted in for another, together with %s, which this employee has."
            .formatted(granted, conflicting()),
        "角色 %s 与该员工现有角色 %s 不相容,不能担任,也不能代行。".formatted(granted, conflicting()));
  }
}
