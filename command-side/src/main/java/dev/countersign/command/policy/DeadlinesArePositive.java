package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.RenewalPolicy;
import java.util.ArrayList;
import java.util.List;

@Demands(
    en = "Every number of days in a policy is at least one, and none is above ten years.",
    zh = "制度中的各项天数至少为 1,且不超过十年。")
public record DeadlinesArePositive(List<Integer> days) implements PolicyRule {
  private static final int MOST = 3650;

  DeadlinesArePositive(ContractPolicy policy) {
    this(
        List.of(
            policy.aggregationWindowDays(), policy.distributionDays(), policy.daysUntilArchived()));
  }

  DeadlinesArePositive(ApprovalPolicy policy) {
    this(daysOf(policy));
  }

  DeadlinesArePositive(RenewalPolicy policy) {
    this(policy.reminderDays());
  }

  private static List<Integer> daysOf(ApprovalPolicy policy) {
    List<Integer> days = new ArrayList<>(policy.stepDays().values());
    days.addAll(
        List.of(
            policy.defaultStepDays(),
            policy.wholeRouteDays(),
            policy.lapseDays(),
            policy.delegationDays()));
    return days;
  }

  @Override
  public boolean holds() {
    return days.stream().allMatch(number -> number >= 1 && number <= MOST);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Every number of days must be from 1 to %d.".formatted(MOST),
        "各项天数应为 1 至 %d。".formatted(MOST));
  }
}
