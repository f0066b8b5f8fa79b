package dev.countersign.events;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the JSON of a form that is no longer written becomes that of a later one. What is stored
 * stays as it is; this happens at every reading, so it depends on the JSON alone. It may change the
 * tree it is given, refuses by an exception what it does not understand, and leaves in place what
 * it does not know: the strict reading that follows refuses that.
 */
public record Upcaster(EventForm from, EventForm to, UnaryOperator<ObjectNode> change) {

  /** For an event of which only the name or the package has changed. */
  public static Upcaster renamed(String before, Class<? extends Event> now) {
    return new Upcaster(EventForm.first(before), EventForm.of(now), payload -> payload);
  }
}
