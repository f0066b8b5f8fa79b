package dev.countersign.command.employee;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

/** Nobody leaves before they joined. */
public record DepartureFollowsJoining(LocalDate leaving, LocalDate joined) implements Rule {
  @Override
  public boolean holds() {
    return !leaving.isBefore(joined);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The departure on %s lies before the joining on %s.".formatted(leaving, joined),
        "离职日期 %s 早于入职日期 %s。".formatted(leaving, joined));
  }
}
