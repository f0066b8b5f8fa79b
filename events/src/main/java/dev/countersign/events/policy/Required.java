package dev.countersign.events.policy;

import dev.countersign.events.InvalidValueException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Policies are written by people: what they forget is named, not guessed. */
final class Required {
  private Required() {}

  static <T> T value(String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidValueException(name + " is required", name + " 必填");
    }
    return value;
  }

  static <T> List<T> list(String name, @Nullable List<T> list) {
    for (@Nullable T item : value(name, list)) {
      value("every item of " + name, item);
    }
    return List.copyOf(value(name, list));
  }

  /** The same in the order given, which is the order of its JSON. */
  static <K, V> Map<K, V> map(String name, @Nullable Map<K, V> map) {
    Map<K, V> copy = new LinkedHashMap<>(value(name, map));
    copy.values().forEach(item -> value("every value of " + name, item));
    return Collections.unmodifiableMap(copy);
  }
}
