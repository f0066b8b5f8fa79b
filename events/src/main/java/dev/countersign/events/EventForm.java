package dev.countersign.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that an event has at one revision.
 *
 * @param type the full name of the event's class, which need not exist any more
 * @param revision the revision; null for the first
 */
public record EventForm(String type, @Nullable String revision) {

  /** The form in which events of a class are written today. */
  public static EventForm of(Class<? extends Event> event) {
    Revision revision = event.getAnnotation(Revision.class);
    return new EventForm(event.getName(), revision == null ? null : revision.value());
  }

  /** The first form of an event whose class is gone or has moved. */
  public static EventForm first(String type) {
    return new EventForm(type, null);
  }

  /** The name of an event as people know it: that of its class, without the package. */
  public static String nameOf(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** As the approved JSON is named: {@code <type>@<revision>}. */
  @Override
  public String toString() {
    return type + "@" + (revision == null ? "1" : revision);
  }
}
