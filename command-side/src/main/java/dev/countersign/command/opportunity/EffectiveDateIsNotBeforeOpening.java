package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

/** Nothing happens to an opportunity before it was opened. */
public record EffectiveDateIsNotBeforeOpening(LocalDate effectiveDate, LocalDate openedOn)
    implements Rule {
  @Override
  public boolean holds() {
    return !effectiveDate.isBefore(openedOn);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s lies before the opening on %s.".formatted(effectiveDate, openedOn),
        "%s 早于商机打开日期 %s。".formatted(effectiveDate, openedOn));
  }
}
