package dev.countersign.command.policy;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.policy.ContractPolicy;

/**
 * Every stage of the route has somebody to decide it, and even a small standard contract passes
 * one.
 */
public record RouteDecidesEveryContract(ContractPolicy policy) implements Rule {
  @Override
  public boolean holds() {
    return policy.route().stream().noneMatch(rule -> rule.roles().isEmpty())
        && policy.route().stream()
            .filter(rule -> !rule.onlyMajor())
            .anyMatch(rule -> !rule.skippedForSmallStandard().containsAll(rule.roles()));
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Every stage of the route needs a role, and one stage must remain for small standard contracts.",
        "审批路线的每一步都要有角色,且小额标准合同至少保留一步。");
  }
}
