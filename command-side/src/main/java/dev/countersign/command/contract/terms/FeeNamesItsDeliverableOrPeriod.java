package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Fee;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.4.4",
    en = "A fee is for a deliverable or for a period, and for one of them.",
    zh = "每项费用须且只须对应一个交付物或一段期间。")
public record FeeNamesItsDeliverableOrPeriod(Fee fee) implements Rule {
  private static boolean isPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from != null && to != null && !to.isBefore(from);
  }

  @Override
  public boolean holds() {
    return fee.deliverable() == null
        ? isPeriod(fee.from(), fee.to())
        : fee.from() == null && fee.to() == null;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Fee %d names neither its deliverable nor a period from a first to a last day, or both."
            .formatted(fee.line()),
        "第 %d 项费用须且只须对应一个交付物或一段起止期间。".formatted(fee.line()));
  }
}
