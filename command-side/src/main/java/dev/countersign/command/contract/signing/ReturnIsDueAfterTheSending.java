package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    section = "3.3",
    en = "What is sent is due back on or after the day it was sent.",
    zh = "回收期限不得早于寄送之日。")
public record ReturnIsDueAfterTheSending(LocalDate dueDate, LocalDate sent) implements Rule {
  @Override
  public boolean holds() {
    return !dueDate.isBefore(sent);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The due date %s lies before the sending, %s.".formatted(dueDate, sent),
        "回收期限 %s 早于寄送日期 %s。".formatted(dueDate, sent));
  }
}
