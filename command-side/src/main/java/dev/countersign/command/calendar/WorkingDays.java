package dev.countersign.command.calendar;

import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The company's working days as a decision counts them (section 0, Work calendar): Monday to Friday
 * but for what the notices say that were known on the day of the decision.
 *
 * @param decidedOn notices known later do not count
 * @param zone where a day begins and ends
 */
public record WorkingDays(WorkCalendar calendar, LocalDate decidedOn, ZoneId zone) {
  /** The {@code days}-th working day after a date; the date itself for none. */
  public LocalDate after(LocalDate date, int days) {
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
  public Instant endOf(Instant from, int days) {
    return after(LocalDate.ofInstant(from, zone), days).plusDays(1).atStartOfDay(zone).toInstant();
  }

  private boolean isWorkingDay(LocalDate day) {
    for (Notice notice : calendar.notices().reversed()) {
      if (!notice.knownFrom().isAfter(decidedOn)) {
        if (notice.daysOff().contains(day)) {
          return false;
        }
        if (notice.workedWeekends().contains(day)) {
          return true;
        }
        if (notice.ordinaryDays().contains(day)) {
          break;
        }
      }
    }
    return !isWeekend(day);
  }

  /** Whether the day is a Saturday or a Sunday. */
  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
