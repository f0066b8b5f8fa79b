package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

@Demands(
    en = "Every date of a notice lies between the years 1900 and 2199.",
    zh = "通知中的日期须在 1900 年至 2199 年之间。")
public record NoticeDatesArePlausible(WorkCalendar calendar) implements PolicyRule {
  @Override
  public boolean holds() {
    return calendar.notices().stream()
        .flatMap(NoticeDatesArePlausible::dates)
        .allMatch(date -> date.getYear() >= 1900 && date.getYear() <= 2199);
  }

  private static Stream<LocalDate> dates(Notice notice) {
    return Stream.of(
            List.of(notice.knownFrom()),
            notice.daysOff(),
            notice.workedWeekends(),
            notice.ordinaryDays())
        .flatMap(List::stream);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The dates of a notice lie between the years 1900 and 2199.", "通知中的日期应在 1900 年至 2199 年之间。");
  }
}
