package dev.countersign.command.policy;

import dev.countersign.command.Refusal;
import dev.countersign.events.policy.RenewalPolicy;

/** Nobody is reminded twice on a day, nor on every day: at most twelve times. */
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
