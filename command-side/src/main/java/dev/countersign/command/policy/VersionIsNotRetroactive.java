package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    en =
        "A policy is in force from today or a later day: what was decided was decided by the old one.",
    zh = "制度自今日或更晚之日起生效:已作出的决定依旧制度。")
public record VersionIsNotRetroactive(LocalDate today, LocalDate effectiveFrom) implements Rule {
  @Override
  public boolean holds() {
    return !effectiveFrom.isBefore(today);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A policy cannot take effect in the past: choose %s or a later day.".formatted(today),
        "政策不能追溯生效:请选择 %s 或之后的日期。".formatted(today));
  }
}
