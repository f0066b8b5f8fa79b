package dev.countersign.command.policy;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.policy.ContractPolicy;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Every deadline, the aggregation window and the longest delegation last at least a day, and none
 * longer than ten years.
 */
public record DeadlinesArePositive(ContractPolicy policy) implements Rule {
  private static final int MOST = 3650;

  @Override
  public boolean holds() {
    return IntStream.concat(
            policy.stepDays().values().stream().mapToInt(Integer::intValue),
            IntStream.of(
                policy.defaultStepDays(),
                policy.wholeRouteDays(),
                policy.distributionDays(),
                policy.aggregationWindowDays(),
                Objects.requireNonNullElse(policy.delegationDays(), 1)))
        .allMatch(days -> days >= 1 && days <= MOST);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Every number of days must be from 1 to %d.".formatted(MOST),
        "各项天数应为 1 至 %d。".formatted(MOST));
  }
}
