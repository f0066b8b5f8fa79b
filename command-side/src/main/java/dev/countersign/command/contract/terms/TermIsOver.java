package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    section = "2.4.3",
    en = "A contract expires after the last day of its term.",
    zh = "合同在期限的最后一日之后方届满。")
public record TermIsOver(LocalDate on, LocalDate to) implements Rule {
  @Override
  public boolean holds() {
    return on.isAfter(to);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The term lasts until %2$s; on %1$s it is not over.".formatted(on, to),
        "服务期限至 %2$s，%1$s 尚未届满。".formatted(on, to));
  }
}
