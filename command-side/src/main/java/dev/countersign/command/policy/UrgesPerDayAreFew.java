package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ApprovalPolicy;

@Demands(en = "A step is urged at most once an hour, or never.", zh = "每个步骤每小时至多催办一次,或不予催办。")
public record UrgesPerDayAreFew(ApprovalPolicy policy) implements PolicyRule {
  private static final int MOST = 24;

  @Override
  public boolean holds() {
    return policy.urgesPerDay() >= 0 && policy.urgesPerDay() <= MOST;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A step may be urged from 0 to %d times a day.".formatted(MOST),
        "每个步骤每天可催办 0 至 %d 次。".formatted(MOST));
  }
}
