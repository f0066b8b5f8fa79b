package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.Policy;

@Demands(
    en = "A policy keeps to its kind: the kind that its content names is its identifier.",
    zh = "制度不得改变种类:其内容所指的种类即其标识。")
public record VersionIsOfThePolicy(PolicyId policyId, Policy policy) implements Rule {
  @Override
  public boolean holds() {
    return policy.id().equals(policyId);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The content is of the kind %s and cannot be a version of the policy %s."
            .formatted(policy.id().value(), policyId.value()),
        "该内容属于政策 %s,不能作为政策 %s 的版本。".formatted(policy.id().value(), policyId.value()));
  }
}
