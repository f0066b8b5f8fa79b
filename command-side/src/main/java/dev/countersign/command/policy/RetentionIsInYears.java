package dev.countersign.command.policy;

import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ContractPolicy;

/** Originals are retained for one year at least, and for a hundred at most, or for ever. */
public record RetentionIsInYears(ContractPolicy policy) implements PolicyRule {
  private static final int MOST = 100;

  @Override
  public boolean holds() {
    return policy.retention().values().stream().allMatch(years -> years >= 1 && years <= MOST);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Retention is from 1 to %d years; leave an importance out whose originals stay for ever."
            .formatted(MOST),
        "保管年限应为 1 至 %d 年;永久保管的重要性级别请不填。".formatted(MOST));
  }
}
