package dev.countersign.command.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
  private static final WorkingDays DAYS =
      new WorkingDays(
          new WorkCalendar(
              List.of(
                  new Notice(
                      "One holiday, and a Sunday for it",
                      FRIDAY,
                      List.of(LocalDate.of(2026, 3, 10)),
                      List.of(LocalDate.of(2026, 3, 15)),
                      List.of()))),
          FRIDAY,
          Decide.ZONE);

  /** The Spring Festival of 2020 as announced, and as prolonged when it had begun. */
  private static final WorkCalendar PROLONGED =
      new WorkCalendar(
          List.of(
              new Notice(
                  "国办发明电〔2019〕16号",
                  LocalDate.of(2019, 11, 21),
                  LocalDate.of(2020, 1, 24).datesUntil(LocalDate.of(2020, 1, 31)).toList(),
                  List.of(LocalDate.of(2020, 1, 19), LocalDate.of(2020, 2, 1)),
                  List.of()),
              new Notice(
                  "国办发明电〔2020〕1号",
                  LocalDate.of(2020, 1, 27),
                  LocalDate.of(2020, 1, 31).datesUntil(LocalDate.of(2020, 2, 3)).toList(),
                  List.of(),
                  List.of(LocalDate.of(2020, 2, 3)))));

  @ParameterizedTest
  @CsvSource({
    "0, 2026-03-06", // even where that is no working day
    "1, 2026-03-09", // over the weekend
    "2, 2026-03-11", // over the holiday
    "5, 2026-03-15", // on the worked Sunday
    "6, 2026-03-16"
  })
  void countsWorkingDays(int days, LocalDate expected) {
    assertThat(DAYS.after(FRIDAY, days)).isEqualTo(expected);
  }

  @Test
  void aDayEndsAtMidnightOfTheCompany() {
    assertThat(DAYS.endOf(Instant.parse("2026-03-06T02:00:00Z"), 1))
        .isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
  }

  @Test
  void theDateIsThatOfTheCompany() {
    // Still Thursday in Greenwich, Friday in Shanghai.
    assertThat(DAYS.endOf(Instant.parse("2026-03-05T16:00:00Z"), 1))
        .isEqualTo(Instant.parse("2026-03-09T16:00:00Z"));
    assertThat(DAYS.endOf(Instant.parse("2026-03-05T15:59:59Z"), 1))
        .isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-11-20, 2020-01-27", // before any notice, the festival is a week like others
    "2019-11-21, 2020-01-31",
    "2020-01-26, 2020-01-31",
    "2020-01-27, 2020-02-03" // prolonged; the Saturday that had been worked is off as well
  })
  void onlyWhatWasKnownOnTheDayOfTheDecisionCounts(LocalDate decidedOn, LocalDate expected) {
    WorkingDays days = new WorkingDays(PROLONGED, decidedOn, Decide.ZONE);
    assertThat(days.after(LocalDate.of(2020, 1, 26), 1)).isEqualTo(expected);
  }

  @Test
  void aLaterNoticeGivesADayBackToItsWeekday() {
    LocalDate monday = FRIDAY.plusDays(3);
    LocalDate saturday = FRIDAY.plusDays(1);
    WorkCalendar takenBack =
        new WorkCalendar(
            List.of(
                new Notice("A bridge", FRIDAY, List.of(monday), List.of(saturday), List.of()),
                new Notice("None", FRIDAY, List.of(), List.of(), List.of(saturday, monday))));
    WorkingDays days = new WorkingDays(takenBack, FRIDAY, Decide.ZONE);
    assertThat(days.after(FRIDAY, 1)).isEqualTo(monday);
    assertThat(days.after(FRIDAY, 2)).isEqualTo(monday.plusDays(1));
  }
}
