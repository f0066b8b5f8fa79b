package dev.countersign.command;

import java.time.LocalDate;

/** A fact takes effect today or took effect earlier; it cannot be recorded ahead. */
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
