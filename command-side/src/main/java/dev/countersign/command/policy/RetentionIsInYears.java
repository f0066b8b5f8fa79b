package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ContractPolicy;

@Demands(
    section = "3.3",
    en = "Originals are retained for one year at least, and for a hundred at most, or for ever.",
    zh = "正本保管一年以上、一百年以下,或永久保管。")
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
