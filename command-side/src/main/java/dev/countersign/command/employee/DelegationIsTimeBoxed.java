package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

@Demands(
    section = "2.4.1",
    en = "A delegation lasts from one day to the days that the policy allows, counting both ends.",
    zh = "委托至少一日,至多为制度允许的天数,首尾两日均计入。")
public record DelegationIsTimeBoxed(LocalDate firstDay, LocalDate lastDay, int most)
    implements Rule {
  @Override
  public boolean holds() {
    long days = ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    return days >= 1 && days <= most;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "From the first day %s to the last day %s must be 1 to %d days."
            .formatted(firstDay, lastDay, most),
        "从首日 %s 到末日 %s 须为 1 至 %d 天。".formatted(firstDay, lastDay, most));
  }
}
