package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

/**
 * A version that has come into force is never replaced, not even on its first day: it counts until
 * the day before a later one.
 *
 * @param since the first day of the version in force
 */
@Demands(
    en =
        "A version that has come into force is never replaced, not even on its first day: it counts until the day before a later one.",
    zh = "已生效的版本不得替换,生效首日亦然:其效力持续至后续版本生效的前一日。")
public record VersionInForceStays(LocalDate since, LocalDate effectiveFrom) implements Rule {
  @Override
  public boolean holds() {
    return effectiveFrom.isAfter(since);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A version is in force since %s and stays so for that day: choose a later one."
            .formatted(since),
        "自 %s 起已有版本生效,当日不得再被替换:请选择之后的日期。".formatted(since));
  }
}
