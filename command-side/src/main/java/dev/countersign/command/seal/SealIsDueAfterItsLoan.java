package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    section = "3.3",
    en = "A seal is due on the day it is lent, or later.",
    zh = "印章归还期限不得早于借出日期。")
public record SealIsDueAfterItsLoan(LocalDate dueDate, LocalDate lent) implements Rule {
  @Override
  public boolean holds() {
    return !dueDate.isBefore(lent);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The due date %s lies before the loan, %s.".formatted(dueDate, lent),
        "归还期限 %s 早于借出日期 %s。".formatted(dueDate, lent));
  }
}
