package dev.countersign.command.contract;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The company's working days: Monday to Friday but for the holidays. */
record WorkingDays(List<LocalDate> holidays, ZoneId zone) {
  /** The {@code days}-th working day after a date; the date itself for none. */
  LocalDate after(LocalDate date, int days) {
    LocalDate day = date;
    for (int remaining = days; remaining > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        remaining--;
      }
    }
    return day;
  }

  /** The instant at which the {@code days}-th working day after that of {@code from} is over. */
  Instant endOf(Instant from, int days) {
    return after(LocalDate.ofInstant(from, zone), days).plusDays(1).atStartOfDay(zone).toInstant();
  }

  private boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }
}
