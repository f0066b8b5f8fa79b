package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(section = "2.4.1", en = "An authority has at least one day.", zh = "签约授权至少有效一日。")
public record AuthorityEndsAfterItBegins(LocalDate firstDay, LocalDate lastDay) implements Rule {
  @Override
  public boolean holds() {
    return !lastDay.isBefore(firstDay);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The last day %2$s lies before the first day %1$s.".formatted(firstDay, lastDay),
        "最后一日 %2$s 早于首日 %1$s。".formatted(firstDay, lastDay));
  }
}
