package dev.countersign.command.contract.renewal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.4.3",
    en = "The term of a renewal begins after that of its predecessor.",
    zh = "续签期限在原期限届满之后开始。")
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
