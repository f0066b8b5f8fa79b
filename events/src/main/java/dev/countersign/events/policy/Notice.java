package dev.countersign.events.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What one official notice says about days (section 0, Work calendar). It may speak again of days
 * that earlier notices spoke of.
 *
 * @param notice its number or title
 * @param knownFrom the first day on which decisions use it
 * @param daysOff days on which nobody works, whatever their weekday
 * @param workedWeekends Saturdays and Sundays on which people work (调休补班)
 * @param ordinaryDays days taken back from earlier notices: worked or free as their weekday says
 */
public record Notice(
    String notice,
    LocalDate knownFrom,
    List<LocalDate> daysOff,
    List<LocalDate> workedWeekends,
    List<LocalDate> ordinaryDays) {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public Notice {
    notice = Required.value("notice", notice);
    knownFrom = Required.value("knownFrom", knownFrom);
    daysOff = Required.list("daysOff", daysOff);
    workedWeekends = Required.list("workedWeekends", workedWeekends);
    ordinaryDays = Required.list("ordinaryDays", ordinaryDays);
  }
}
