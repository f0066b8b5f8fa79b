package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.StagePolicy;

@Demands(en = "A probability is a percentage from 0 to 100.", zh = "概率为 0 至 100 的百分数。")
public record ProbabilitiesArePercentages(OpportunityPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    return policy.stages().stream()
        .mapToInt(StagePolicy::probability)
        .allMatch(percent -> percent >= 0 && percent <= 100);
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Probabilities are percentages from 0 to 100.", "概率应为 0 至 100 的百分比。");
  }
}
