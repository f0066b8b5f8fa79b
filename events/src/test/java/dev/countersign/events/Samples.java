package dev.countersign.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance of every event, made from its components, so that a new event cannot be forgotten.
 */
final class Samples {
  private Samples() {}

  /** With every field set. */
  static Event full(Class<? extends Event> type) {
    return (Event) record(type, false);
  }

  /** With only those fields set that are not nullable. */
  static Event sparse(Class<? extends Event> type) {
    return (Event) record(type, true);
  }

  private static Object record(Class<?> type, boolean sparse) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                component ->
                    sparse && isNullable(component)
                        ? null
                        : value(component.getGenericType(), component.getName(), sparse))
            .toArray();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("No sample of " + type, e);
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Object value(Type type, String name, boolean sparse) {
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      return parameterized.getRawType() == List.class
          ? List.of(value(arguments[0], name, sparse))
          : Map.of(value(arguments[0], name, sparse), value(arguments[1], name, sparse));
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return name;
    } else if (plain == int.class || plain == Integer.class) {
      return 7;
    } else if (plain == boolean.class) {
      return true;
    } else if (plain == LocalDate.class) {
      return LocalDate.of(2026, 3, 2);
    } else if (plain == Instant.class) {
      return Instant.parse("2026-03-02T02:03:04.567891Z");
    } else if (plain == BigDecimal.class) {
      return new BigDecimal("1234.50");
    } else if (plain == Money.class) {
      return Money.of("1234.50", "CNY");
    } else if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    } else if (plain.isRecord()) {
      return record(plain, sparse);
    }
    throw new IllegalStateException("No sample value of " + type);
  }
}
