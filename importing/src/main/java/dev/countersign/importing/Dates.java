package dev.countersign.importing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** A form of dates. Days that no calendar has are refused, not moved. */
record Dates(String pattern, DateTimeFormatter formatter) {
  /**
   * Of a pattern such as {@code M/d/yyyy}.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Dates of(String pattern) {
    // "y" counts within an era, which strict reading would ask for.
    Dates dates =
        new Dates(
            pattern,
            DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
    LocalDate sample = LocalDate.of(2017, 3, 1);
    try {
      if (!sample.equals(LocalDate.parse(dates.formatter.format(sample), dates.formatter))) {
        throw new IllegalArgumentException("is not a pattern of dates");
      }
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("is not a pattern of dates", e);
    }
    return dates;
  }

  Cell read(Cell cell) throws Unusable {
    String text = cell.text();
    if (text == null) {
      return cell;
    }
    try {
      return cell.with(LocalDate.parse(text, formatter).toString());
    } catch (DateTimeParseException e) {
      throw new Unusable(
          cell,
          "date-has-the-pattern",
          "\"%s\" is not a date of the form %s.".formatted(text, pattern),
          "“%s”不是格式为 %s 的日期。".formatted(text, pattern));
    }
  }
}
