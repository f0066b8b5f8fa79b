package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The expected close date is not before the opening. */
public record CloseIsNotBeforeOpening(@Nullable LocalDate expectedClose, LocalDate openedOn)
    implements Rule {
  @Override
  public boolean holds() {
    return expectedClose == null || !expectedClose.isBefore(openedOn);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The expected close date %s lies before the opening on %s."
            .formatted(expectedClose, openedOn),
        "预计成交日期 %s 早于打开日期 %s。".formatted(expectedClose, openedOn));
  }
}
