package dev.countersign.command.gateway;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Values;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers that accompany a command. */
final class Headers {
  static final String ON_BEHALF_OF = "On-Behalf-Of";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");

  private Headers() {}

  static void checkKey(@Nullable String key) {
    if (key != null && !KEY.matcher(key).matches()) {
      throw new InvalidFieldsException(
          List.of(
              new InvalidField(
                  "Idempotency-Key",
                  new Text(
                      "must have 1 to 200 printable ASCII characters without blanks",
                      "必须为 1 至 200 个不含空格的可打印 ASCII 字符"))));
    }
  }

  /** In whose place the caller acts; null: in the caller's own office. */
  static @Nullable EmployeeId onBehalfOf(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      return new EmployeeId(Values.code(header));
    } catch (InvalidValueException e) {
      throw new InvalidFieldsException(List.of(InvalidField.of(ON_BEHALF_OF, e)));
    }
  }

  /** The version in an {@code If-Match} of one strong entity tag; {@code *} demands none. */
  static @Nullable Long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.equals("*")) {
      return null;
    }
    Matcher matcher = VERSION.matcher(ifMatch);
    if (!matcher.matches()) {
      throw new InvalidFieldsException(
          List.of(
              new InvalidField(
                  "If-Match",
                  new Text(
                      "must be one ETag as received, for example \"3\"",
                      "必须是收到的一个 ETag，例如 \"3\""))));
    }
    return Long.valueOf(matcher.group(1));
  }
}
