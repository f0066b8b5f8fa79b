package dev.countersign.events;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is taken in, by whatever door it comes: bodies, parameters, paths, headers, imported rows.
 * Whatever passes here, the log and every view can keep. What the log holds already is read as it
 * stands, by other rules or none.
 */
public final class Values {
  /** How many characters the longest text has, and any whose field does not say less. */
  public static final int MOST_CHARACTERS = 10_000;

  /** How many items the longest list has, and any whose field does not say less. */
  public static final int MOST_ITEMS = 10_000;

  /** How many characters a {@link #code} has at most. */
  public static final int LONGEST_CODE = 64;

  /** What a {@link #code} looks like, as the description of the API tells it. */
  public static final String CODE_PATTERN = "^[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*$";

  /** How many digits an amount that is given has before the point; sums may have two more. */
  public static final int MOST_DIGITS = 16;

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1," + MOST_DIGITS + "}(\\.[0-9]{1,12})?");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9](?:[._-]?[A-Za-z0-9])*+");

  /** {@code system} acts for nobody in person; the others are what programs write for nobody. */
  private static final Set<String> RESERVED =
      Set.of("system", "anonymous", "null", "undefined", "none", "me");

  /** Letters and symbols that look like nothing. */
  private static final Set<Integer> BLANK =
      Set.of(0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

  /** What people pay with somewhere today: no metals, funds, tests, nor what was replaced. */
  private static final Set<String> CURRENCIES =
      Arrays.stream(Locale.getISOCountries())
          .map(country -> Currency.getInstance(Locale.of("", country)))
          .filter(Objects::nonNull)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private Values() {}

  /**
   * A text in Unicode's form NFC, without blanks of any kind at its ends.
   *
   * @throws InvalidValueException when nothing of it can be seen, it is too long, or has characters
   *     that are no text
   */
  public static String text(String given) {
    String text = stripped(characters(given));
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      text = Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    if (text.codePoints().noneMatch(Values::isVisible)) {
      throw new InvalidValueException(
          "a text has at least one character that can be seen; leave it out where there is none",
          "文本至少含一个可见字符，没有内容时请省略");
    }
    if (text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
      throw new InvalidValueException(
          "a text has at most %d characters".formatted(MOST_CHARACTERS),
          "文本最多 %d 个字符".formatted(MOST_CHARACTERS));
    }
    return text;
  }

  /**
   * The same text, when it consists of characters: no control characters beside tabs and ends of
   * lines, no half characters, nothing that turns the direction of what stands around it.
   *
   * @throws InvalidValueException when it does not
   */
  public static String characters(String given) {
    if (!given.codePoints().allMatch(Values::isText)) {
      throw new InvalidValueException(
          "a text has no control characters, halves of characters or marks that turn its direction",
          "文本不得含控制字符、半个字符或改变书写方向的标记");
    }
    return given;
  }

  private static boolean isText(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
      case Character.SURROGATE -> false;
      default -> !(isBetween(0x202A, character, 0x202E) || isBetween(0x2066, character, 0x2069));
    };
  }

  private static boolean isBetween(int first, int character, int last) {
    return first <= character && character <= last;
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> !BLANK.contains(character);
    };
  }

  /** Marks belong to what they stand on, and the tags of a flag to the flag. */
  private static boolean isBlank(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || BLANK.contains(character)
        || (Character.getType(character) == Character.FORMAT && character < 0xE0000);
  }

  private static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (from < to && isBlank(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  /**
   * What something new may be called by: an identifier, or the name of an account.
   *
   * @throws InvalidValueException when it is not short, not plain, or has a meaning of its own
   */
  public static String code(String given) {
    if (given.length() > LONGEST_CODE
        || !CODE.matcher(given).matches()
        || RESERVED.contains(given.toLowerCase(Locale.ROOT))) {
      throw new InvalidValueException(
          "a code has 1 to 64 letters and digits of ASCII with single . _ or - between them, and is no word of the house such as \"system\"",
          "代码为 1 至 64 个 ASCII 字母或数字，其间可有单个 . _ 或 -，且不得为 “system” 等保留字");
    }
    return given;
  }

  /**
   * A day such as {@code 2026-01-31}.
   *
   * @throws InvalidValueException when it lies outside of the years 1900 to 2199
   * @throws DateTimeException when it is no day
   */
  public static LocalDate date(String given) {
    LocalDate date = LocalDate.parse(formed(DATE, given));
    requireImaginable(date);
    return date;
  }

  /**
   * A month such as {@code 2026-01}.
   *
   * @throws InvalidValueException when it lies outside of the years 1900 to 2199
   * @throws DateTimeException when it is no month
   */
  public static YearMonth month(String given) {
    YearMonth month = YearMonth.parse(formed(MONTH, given));
    requireImaginable(month.atDay(1));
    return month;
  }

  /**
   * An instant with its offset, such as {@code 2026-01-31T08:00:00Z}.
   *
   * @throws InvalidValueException when it lies outside of the years 1900 to 2199
   * @throws DateTimeException when it is no instant
   */
  public static Instant instant(String given) {
    Instant instant = Instant.parse(given);
    if (instant.isBefore(FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC))
        || !instant.isBefore(LAST_DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))) {
      throw unimaginable();
    }
    return instant;
  }

  private static String formed(Pattern pattern, String given) {
    if (!pattern.matcher(given).matches()) {
      throw new DateTimeException("Not of the form " + pattern);
    }
    return given;
  }

  private static void requireImaginable(LocalDate date) {
    if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
      throw unimaginable();
    }
  }

  private static InvalidValueException unimaginable() {
    return new InvalidValueException(
        "dates lie between %s and %s".formatted(FIRST_DAY, LAST_DAY),
        "日期应在 %s 至 %s 之间".formatted(FIRST_DAY, LAST_DAY));
  }

  /**
   * A number without fraction and exponent: 1.0 and 1e0 are none.
   *
   * @throws NumberFormatException when it is none, or has more than 18 digits
   */
  public static long whole(String given) {
    if (!WHOLE.matcher(given).matches()) {
      throw new NumberFormatException("Not a whole number");
    }
    return Long.parseLong(given);
  }

  /**
   * A number with at most 16 digits before the point and 12 after it, and without exponent.
   *
   * @throws NumberFormatException when it is none
   */
  public static BigDecimal decimal(String given) {
    if (!DECIMAL.matcher(given).matches()) {
      throw new NumberFormatException("Not a decimal number");
    }
    return new BigDecimal(given);
  }

  /**
   * The same list.
   *
   * @throws InvalidValueException when it is too long
   */
  public static <T extends Collection<?>> T items(T given) {
    if (given.size() > MOST_ITEMS) {
      throw new InvalidValueException(
          "a list has at most %d items".formatted(MOST_ITEMS), "列表最多 %d 项".formatted(MOST_ITEMS));
    }
    return given;
  }

  /** Whether people pay with it somewhere today. */
  public static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  /**
   * The same amount.
   *
   * @throws InvalidValueException when nobody pays with its currency
   */
  public static Money money(Money given) {
    if (!isCurrency(given.currency())) {
      throw new InvalidValueException(
          given.currency() + " is not a currency that anybody pays with today",
          given.currency() + " 不是现行货币");
    }
    return given;
  }
}
