package dev.countersign.command.automation;

import dev.countersign.command.Command;
import dev.countersign.events.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All automations of this program, by name and by event. */
@Component
class Automations {
  private final SortedMap<String, Known> byName = new TreeMap<>();
  private final Map<Class<?>, List<String>> byEvent = new HashMap<>();

  private record Known(AutomationType type, Automation<?, ?> automation) {}

  /**
   * @throws IllegalStateException when two have one name, by which their work is kept
   */
  Automations(List<Automation<?, ?>> all) {
    for (Automation<?, ?> automation : all) {
      AutomationType type = AutomationType.of(automation.getClass());
      if (byName.put(type.name(), new Known(type, automation)) != null) {
        throw new IllegalStateException("Two automations are named " + type.name());
      }
      byEvent.computeIfAbsent(type.event(), _ -> new ArrayList<>()).add(type.name());
    }
  }

  Collection<AutomationType> all() {
    return byName.values().stream().map(Known::type).toList();
  }

  Collection<String> names() {
    return byName.keySet();
  }

  List<String> movedBy(Event event) {
    return byEvent.getOrDefault(event.getClass(), List.of());
  }

  /** What the automation demands because of the event. */
  List<? extends Command> then(String name, Object event) {
    Known known = byName.get(name);
    if (known == null) {
      throw new IllegalArgumentException("There is no automation " + name);
    }
    return then(known.automation(), event);
  }

  @SuppressWarnings("unchecked") // it was recorded for events of its type only
  private static <E extends Event> List<? extends Command> then(
      Automation<E, ?> automation, Object event) {
    return automation.then((E) event);
  }
}
