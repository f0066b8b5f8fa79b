package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Demands(en = "The expected close date is not before the opening.", zh = "预计成交日不得早于商机建立日。")
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
