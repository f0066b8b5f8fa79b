package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ContractPolicy;

@Demands(
    en = "There are at least two originals, and as many for each side.",
    zh = "正本至少两份,且双方份数相同。")
public record EachSideGetsAnOriginal(ContractPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    return policy.originals() >= 2 && policy.originals() % 2 == 0;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The number of originals must be even and at least 2, not %d."
            .formatted(policy.originals()),
        "正本份数应为偶数且不少于 2,而不是 %d。".formatted(policy.originals()));
  }
}
