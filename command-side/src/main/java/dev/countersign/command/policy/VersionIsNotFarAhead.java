package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    en = "A version takes effect within five years: one for a later day is a slip of the pen.",
    zh = "版本须在五年内生效:更晚的日期应为笔误。")
public record VersionIsNotFarAhead(LocalDate today, LocalDate effectiveFrom) implements Rule {
  private static final int YEARS = 5;

  private LocalDate last() {
    return today.plusYears(YEARS);
  }

  @Override
  public boolean holds() {
    return !effectiveFrom.isAfter(last());
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A policy takes effect within %d years: choose %s or an earlier day."
            .formatted(YEARS, last()),
        "政策应在 %d 年内生效:请选择 %s 或之前的日期。".formatted(YEARS, last()));
  }
}
