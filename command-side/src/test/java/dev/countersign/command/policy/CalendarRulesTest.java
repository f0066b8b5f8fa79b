package dev.countersign.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Rule;
import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.WorkCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarRulesTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
  private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
  private static final LocalDate SUNDAY = FRIDAY.plusDays(2);
  private static final List<LocalDate> NONE = List.of();

  private static Notice notice(
      LocalDate knownFrom,
      List<LocalDate> daysOff,
      List<LocalDate> workedWeekends,
      List<LocalDate> ordinaryDays) {
    return new Notice("A notice", knownFrom, daysOff, workedWeekends, ordinaryDays);
  }

  private static WorkCalendar calendar(Notice... notices) {
    return new WorkCalendar(Arrays.asList(notices));
  }

  private static void passes(Rule rule) {
    assertThat(rule.holds()).isTrue();
  }

  private static void refuses(Rule rule) {
    assertThat(rule.holds()).isFalse();
  }

  @Test
  void workedWeekendsAreWeekends() {
    passes(
        new WorkedWeekendsAreWeekends(
            calendar(notice(FRIDAY, NONE, List.of(SATURDAY, SUNDAY), List.of(FRIDAY)))));
    refuses(
        new WorkedWeekendsAreWeekends(
            calendar(
                notice(FRIDAY, NONE, List.of(SATURDAY), NONE),
                notice(FRIDAY, NONE, List.of(FRIDAY), NONE))));
  }

  @Test
  void aNoticeNamesADayOnce() {
    passes(
        new NoticeNamesADayOnce(
            calendar(
                notice(FRIDAY, List.of(FRIDAY), List.of(SATURDAY), List.of(SUNDAY)),
                notice(FRIDAY, List.of(SATURDAY), List.of(SUNDAY), List.of(FRIDAY)))));
    refuses(
        new NoticeNamesADayOnce(
            calendar(notice(FRIDAY, List.of(SATURDAY), List.of(SATURDAY), NONE))));
    refuses(
        new NoticeNamesADayOnce(calendar(notice(FRIDAY, List.of(FRIDAY), NONE, List.of(FRIDAY)))));
    refuses(new NoticeNamesADayOnce(calendar(notice(FRIDAY, List.of(FRIDAY, FRIDAY), NONE, NONE))));
  }

  @Test
  void noticesFollowInTime() {
    passes(
        new NoticesFollowInTime(
            calendar(
                notice(FRIDAY, NONE, NONE, NONE),
                notice(FRIDAY, NONE, NONE, NONE),
                notice(SATURDAY, NONE, NONE, NONE))));
    refuses(
        new NoticesFollowInTime(
            calendar(notice(SATURDAY, NONE, NONE, NONE), notice(FRIDAY, NONE, NONE, NONE))));
  }

  @Test
  void datesOfNoticesArePlausible() {
    LocalDate first = LocalDate.of(1900, 1, 1);
    LocalDate last = LocalDate.of(2199, 12, 31);
    passes(
        new NoticeDatesArePlausible(
            calendar(notice(first, List.of(first, last), NONE, List.of(last)))));
    LocalDate before = first.minusDays(1);
    LocalDate after = last.plusDays(1);
    refuses(new NoticeDatesArePlausible(calendar(notice(before, NONE, NONE, NONE))));
    refuses(new NoticeDatesArePlausible(calendar(notice(first, List.of(after), NONE, NONE))));
    refuses(new NoticeDatesArePlausible(calendar(notice(first, NONE, List.of(after), NONE))));
    refuses(new NoticeDatesArePlausible(calendar(notice(first, NONE, NONE, List.of(before)))));
  }
}
