package dev.countersign.command.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
  private static final WorkingDays DAYS =
      new WorkingDays(List.of(LocalDate.of(2026, 3, 10)), Decide.ZONE);

  @ParameterizedTest
  @CsvSource({
    "0, 2026-03-06", // even where that is no working day
    "1, 2026-03-09", // over the weekend
    "2, 2026-03-11", // over the holiday
    "5, 2026-03-16"
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
}
