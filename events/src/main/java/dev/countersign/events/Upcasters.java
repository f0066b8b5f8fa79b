package dev.countersign.events;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The former forms of the events of one package, found by {@code
 * META-INF/services/dev.countersign.events.Upcasters}. There is at most one upcaster from each
 * form; several in a row lead to today's.
 */
public interface Upcasters {

  /** One for each former form. */
  List<Upcaster> upcasters();

  /**
   * Those of all packages, by the form they read.
   *
   * @throws IllegalStateException when two read the same form
   */
  static Map<EventForm, Upcaster> all() {
    return ServiceLoader.load(Upcasters.class).stream()
        .flatMap(found -> found.get().upcasters().stream())
        .collect(Collectors.toUnmodifiableMap(Upcaster::from, Function.identity()));
  }
}
