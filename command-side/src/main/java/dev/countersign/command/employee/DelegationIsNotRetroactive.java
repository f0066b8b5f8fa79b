package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    en = "A delegation begins today or later: it cannot tell of days on which nobody could use it.",
    zh = "委托自今日或更晚之日开始:无法规定委托尚不可用之日。")
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
