package dev.countersign.command.contract.numbering;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of contract numbers, for example {@code {type}-{branch}-{year}-{0001}}: the last
 * placeholder is the ordinal and shows its least width. Whatever stands around it names the series.
 */
record NumberTemplate(String template) {
  private static final Pattern ORDINAL = Pattern.compile("\\{(0*1)}");
  private static final Pattern DANGLING = Pattern.compile("^[-/_. ]+|[-/_. ]+$");

  /**
   * The name of the series, for example {@code XS-BJ-2026}; independent of the ordinal's width.
   *
   * @param parts what stands for each placeholder but the ordinal
   */
  String series(Map<String, String> parts) {
    String withoutOrdinal = ORDINAL.matcher(filled(parts)).replaceAll("");
    return DANGLING.matcher(withoutOrdinal).replaceAll("");
  }

  /** The number, for example {@code XS-BJ-2026-0001}. */
  String number(Map<String, String> parts, int ordinal) {
    String digits = Integer.toString(ordinal);
    return ORDINAL
        .matcher(filled(parts))
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    "0".repeat(Math.max(match.group(1).length() - digits.length(), 0)) + digits));
  }

  private String filled(Map<String, String> parts) {
    String filled = template;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      filled = filled.replace("{" + part.getKey() + "}", part.getValue());
    }
    return filled;
  }
}
