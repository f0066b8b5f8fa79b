package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(en = "A loan ends on or after the day it began.", zh = "借出的到期日不得早于借出日。")
public record DueDateFollowsTheLoan(LocalDate dueDate, LocalDate lent) implements Rule {
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
