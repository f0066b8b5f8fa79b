package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.RenewalPolicy;

@Demands(
    section = "2.4.3",
    en = "Reminders are on at most twelve different days.",
    zh = "提醒日最多十二个，且各不相同。")
public record RemindersAreDistinct(RenewalPolicy policy) implements PolicyRule {
  private static final int MOST = 12;

  @Override
  public boolean holds() {
    return policy.reminderDays().size() <= MOST
        && policy.reminderDays().stream().distinct().count() == policy.reminderDays().size();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Give at most %d numbers of days, each once.".formatted(MOST),
        "最多 %d 个提醒天数，且各不相同。".formatted(MOST));
  }
}
