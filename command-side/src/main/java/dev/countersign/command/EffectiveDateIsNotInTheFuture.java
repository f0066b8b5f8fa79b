package dev.countersign.command;

import java.time.LocalDate;

@Demands(
    en = "A fact takes effect today or took effect earlier; it cannot be recorded ahead.",
    zh = "事项自今日或更早之日生效,不得提前登记。")
public record EffectiveDateIsNotInTheFuture(LocalDate effectiveDate, LocalDate today)
    implements Rule {
  @Override
  public boolean holds() {
    return !effectiveDate.isAfter(today);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The effective date %s lies after today, %s.".formatted(effectiveDate, today),
        "生效日期 %s 晚于今天 %s。".formatted(effectiveDate, today));
  }
}
