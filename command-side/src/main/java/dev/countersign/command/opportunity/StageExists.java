package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.StagePolicy;

@Demands(en = "A stage is one of the policy in force.", zh = "阶段须为现行制度所规定。")
public record StageExists(String stage, OpportunityPolicy policy) implements Rule {
  @Override
  public boolean holds() {
    return policy.stages().stream().anyMatch(known -> known.stage().equals(stage));
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The stage %s is not in the policy: it has %s."
            .formatted(stage, policy.stages().stream().map(StagePolicy::stage).toList()),
        "政策中没有阶段 %s。".formatted(stage));
  }
}
