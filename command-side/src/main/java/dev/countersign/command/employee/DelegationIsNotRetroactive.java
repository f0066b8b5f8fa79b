package dev.countersign.command.employee;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

/** A delegation begins today or later: it cannot tell of days on which nobody could use it. */
public record DelegationIsNotRetroactive(LocalDate firstDay, LocalDate today) implements Rule {
  @Override
  public boolean holds() {
    return !firstDay.isBefore(today);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The first day %s lies before today, %s.".formatted(firstDay, today),
        "授权首日 %s 早于今天 %s。".formatted(firstDay, today));
  }
}
