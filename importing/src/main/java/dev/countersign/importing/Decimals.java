package dev.countersign.importing;

import java.util.regex.Pattern;

/**
 * A form of numbers.
 *
 * @param point what stands before the fraction
 * @param group what may stand between groups of digits; empty: nothing
 * @param strip a sign of currency or unit that may stand before or after; empty: none
 */
record Decimals(String point, String group, String strip) {
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

  Cell read(Cell cell) throws Unusable {
    String text = cell.text();
    if (text == null) {
      return cell;
    }
    String plain = stripped(text);
    int fraction = plain.lastIndexOf(point);
    String whole = fraction < 0 ? plain : plain.substring(0, fraction);
    String rest = fraction < 0 ? "" : "." + plain.substring(fraction + point.length());
    if (!group.isEmpty() && isGrouped(whole)) {
      whole = whole.replace(group, "");
    }
    if (!PLAIN.matcher(whole + rest).matches()) {
      throw new Unusable(
          cell,
          "number-has-the-form",
          "\"%s\" is not a number such as 1%s234%s50.".formatted(text, group, point),
          "“%s”不是形如 1%s234%s50 的数字。".formatted(text, group, point));
    }
    return cell.with(whole.startsWith("+") ? whole.substring(1) + rest : whole + rest);
  }

  /** A sign of plus or minus may stand on either side of the one that is stripped. */
  private String stripped(String text) {
    if (strip.isEmpty()) {
      return text;
    }
    String sign = text.startsWith("-") || text.startsWith("+") ? text.substring(0, 1) : "";
    String rest = text.substring(sign.length()).strip();
    if (rest.startsWith(strip)) {
      rest = rest.substring(strip.length());
    } else if (rest.endsWith(strip)) {
      rest = rest.substring(0, rest.length() - strip.length());
    }
    return sign + rest.strip();
  }

  /** Groups have three digits: 1,50 is not taken for 150. */
  private boolean isGrouped(String whole) {
    return whole.matches("[+-]?\\d{1,3}(" + Pattern.quote(group) + "\\d{3})+");
  }
}
