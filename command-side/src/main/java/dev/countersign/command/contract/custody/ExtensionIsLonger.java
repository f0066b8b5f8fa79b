package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(section = "3.3", en = "A loan is extended to a later day.", zh = "借阅只能延至更晚的日期。")
public record ExtensionIsLonger(LocalDate toDueDate, LocalDate fromDueDate) implements Rule {
  @Override
  public boolean holds() {
    return toDueDate.isAfter(fromDueDate);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The loan is due on %s already: extend it to a later day, not to %s."
            .formatted(fromDueDate, toDueDate),
        "借阅现于 %s 到期,应延至更晚的日期,而不是 %s。".formatted(fromDueDate, toDueDate));
  }
}
