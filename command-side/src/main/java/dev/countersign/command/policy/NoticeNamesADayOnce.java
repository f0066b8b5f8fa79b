package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.WorkCalendar;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

@Demands(
    en = "What a notice says about a day it says once, or it would contradict itself.",
    zh = "同一通知对同一日只作一次规定,否则自相矛盾。")
public record NoticeNamesADayOnce(WorkCalendar calendar) implements PolicyRule {
  @Override
  public boolean holds() {
    return calendar.notices().stream().allMatch(NoticeNamesADayOnce::once);
  }

  private static boolean once(Notice notice) {
    Set<LocalDate> seen = new HashSet<>();
    return Stream.of(notice.daysOff(), notice.workedWeekends(), notice.ordinaryDays())
        .flatMap(List::stream)
        .allMatch(seen::add);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Name each day once in a notice: off, a worked weekend, or ordinary.",
        "同一份通知中每一天只能列一次:休息日、调休补班日或普通日。");
  }
}
