package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.events.policy.WorkCalendar;

@Demands(
    en = "A worked weekend is a Saturday or a Sunday: other days are worked anyway.",
    zh = "调休上班日须为星期六或星期日:其他日期本就上班。")
public record WorkedWeekendsAreWeekends(WorkCalendar calendar) implements PolicyRule {
  @Override
  public boolean holds() {
    return calendar.notices().stream()
        .flatMap(notice -> notice.workedWeekends().stream())
        .allMatch(WorkingDays::isWeekend);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Worked weekends are Saturdays and Sundays. A weekday that is worked again is an ordinary day.",
        "调休补班日必须是星期六或星期日;恢复上班的工作日请列为普通日。");
  }
}
