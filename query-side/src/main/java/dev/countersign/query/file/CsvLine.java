package dev.countersign.query.file;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of CSV as RFC 4180 has it, whose cells no spreadsheet takes for formulas: what begins like
 * one gets an apostrophe in front.
 */
final class CsvLine {
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final String QUOTED = ",;\"\r\n\t'";

  private CsvLine() {}

  static String of(List<? extends @Nullable Object> cells) {
    return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0)
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
