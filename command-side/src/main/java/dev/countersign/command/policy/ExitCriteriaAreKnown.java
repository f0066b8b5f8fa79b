package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.StagePolicy;
import java.util.List;
import java.util.Set;

@Demands(
    en =
        "A stage can demand only what an opportunity records: customer, amount, expected close date.",
    zh = "阶段只能要求商机所记录的信息:客户、金额、预计成交日。")
public record ExitCriteriaAreKnown(OpportunityPolicy policy) implements PolicyRule {
  /** The customer is known, the amount is above zero, the close date is expected. */
  private static final Set<String> KNOWN = Set.of("customer", "amount", "expectedClose");

  @Override
  public boolean holds() {
    return policy.stages().stream()
        .map(StagePolicy::exitCriteria)
        .flatMap(List::stream)
        .allMatch(KNOWN::contains);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Exit criteria can be customer, amount and expectedClose.",
        "阶段退出条件只能是 customer、amount、expectedClose。");
  }
}
