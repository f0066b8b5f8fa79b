package dev.countersign.events;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instance of every event, made from its components, so that a new event cannot be forgotten.
 */
final class Samples {
  /** Whatever a sealed kind of events permits. */
  static final List<Class<? extends Event>> TYPES =
      new ClassFileImporter()
          .importPackages("dev.countersign.events").stream()
              .filter(kind -> kind.isInterface() && kind.isAssignableTo(Event.class))
              .map(JavaClass::reflect)
              .filter(Class::isSealed)
              .sorted(Comparator.comparing(Class::getName))
              .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
              .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
              .toList();

  private Samples() {}

  /**
   * One sample of an event.
   *
   * @param kind what stands where the event allows several kinds of content; null: it does not
   */
  record Sample(Class<? extends Event> type, @Nullable Class<?> kind) {
    /** The name of its approved JSON. */
    String fileName() {
      return EventForm.of(type) + (kind == null ? "" : "-" + kind.getSimpleName()) + ".json";
    }

    /** With every field set. */
    Event full() {
      return (Event) record(type, kind, false);
    }

    /** With only those fields set that are not nullable. */
    Event sparse() {
      return (Event) record(type, kind, true);
    }

    @Override
    public String toString() {
      return fileName();
    }
  }

  /** Each event, with each kind of content that it allows. */
  static List<Sample> all() {
    return TYPES.stream().flatMap(Samples::of).toList();
  }

  private static Stream<Sample> of(Class<? extends Event> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .filter(Class::isSealed)
        .findFirst()
        .map(
            content ->
                Arrays.stream(content.getPermittedSubclasses()).map(kind -> new Sample(type, kind)))
        .orElseGet(() -> Stream.of(new Sample(type, null)));
  }

  private static Object record(Class<?> type, @Nullable Class<?> kind, boolean sparse) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                component ->
                    sparse && isNullable(component)
                        ? null
                        : value(
                            kind != null && component.getType().isSealed()
                                ? kind
                                : component.getGenericType(),
                            component.getName(),
                            sparse))
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
    } else if (plain == long.class || plain == Long.class) {
      return 7L;
    } else if (plain == boolean.class || plain == Boolean.class) {
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
      return record(plain, null, sparse);
    }
    throw new IllegalStateException("No sample value of " + type);
  }
}
