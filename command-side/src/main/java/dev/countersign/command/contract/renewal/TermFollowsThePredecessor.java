package dev.countersign.command.contract.renewal;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The term of a renewal begins after that of its predecessor (2.4.3). */
public record TermFollowsThePredecessor(LocalDate from, @Nullable LocalDate predecessorTo)
    implements Rule {
  @Override
  public boolean holds() {
    return predecessorTo == null || from.isAfter(predecessorTo);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The term begins on %s, while that of the contract to renew lasts until %s."
            .formatted(from, predecessorTo),
        "续签期限自 %s 起，而原合同服务期限至 %s。".formatted(from, predecessorTo));
  }
}
