package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(section = "2.4.3", en = "Notice is given within the time agreed.", zh = "通知须在约定期限内作出。")
public record NoticeIsInTime(LocalDate on, LocalDate until) implements Rule {
  @Override
  public boolean holds() {
    return !on.isAfter(until);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Notice had to be given by %2$s; %1$s is too late.".formatted(on, until),
        "终止通知最迟应于 %2$s 发出，%1$s 已逾期。".formatted(on, until));
  }
}
