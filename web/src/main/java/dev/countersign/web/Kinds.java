package dev.countersign.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What kind of value was expected, in words for clients. */
final class Kinds {
  private Kinds() {}

  static Text of(@Nullable Class<?> expected) {
    if (expected == null) {
      return new Text("is not valid", "无效");
    }
    if (expected.isEnum()) {
      String values =
          Arrays.stream(expected.getEnumConstants())
              .map(value -> ((Enum<?>) value).name())
              .collect(Collectors.joining(", "));
      return new Text("must be one of " + values, "必须是以下之一：" + values);
    }
    if (expected == LocalDate.class) {
      return new Text("must be a date such as 2026-01-31", "必须是日期，例如 2026-01-31");
    }
    if (expected == YearMonth.class) {
      return new Text("must be a month such as 2026-01", "必须是月份，例如 2026-01");
    }
    if (expected == Instant.class) {
      return new Text(
          "must be a time such as 2026-01-31T08:00:00Z", "必须是时间，例如 2026-01-31T08:00:00Z");
    }
    if (expected == UUID.class) {
      return new Text("must be a UUID", "必须是 UUID");
    }
    if (expected == BigDecimal.class || expected == double.class || expected == Double.class) {
      return new Text("must be a decimal number", "必须是十进制数");
    }
    if (expected == boolean.class || expected == Boolean.class) {
      return new Text("must be true or false", "必须是 true 或 false");
    }
    if (expected.isPrimitive() || Number.class.isAssignableFrom(expected)) {
      return new Text("must be a whole number", "必须是整数");
    }
    if (expected == String.class) {
      return new Text("must be a text", "必须是文本");
    }
    if (expected.isArray() || Collection.class.isAssignableFrom(expected)) {
      return new Text("must be a list", "必须是列表");
    }
    return new Text("is not of the expected form", "格式不正确");
  }

  /** What a value says of itself where several kinds of it are expected. */
  static Text ofSealed(Class<?> expected) {
    String property = expected.getAnnotation(JsonTypeInfo.class).property();
    String values =
        Arrays.stream(expected.getPermittedSubclasses())
            .map(kind -> kind.getAnnotation(JsonTypeName.class).value())
            .collect(Collectors.joining(", "));
    return new Text(
        "must name its %s, one of %s".formatted(property, values),
        "必须注明 %s，取值为以下之一：%s".formatted(property, values));
  }
}
