package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    section = "2.4.3",
    en = "The last day of a term is not before its first.",
    zh = "期限的最后一日不得早于第一日。")
public record TermEndsAfterItBegins(LocalDate from, LocalDate to) implements Rule {
  @Override
  public boolean holds() {
    return !to.isBefore(from);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The term ends on %2$s, before it begins on %1$s.".formatted(from, to),
        "服务期限的结束日期 %2$s 早于开始日期 %1$s。".formatted(from, to));
  }
}
