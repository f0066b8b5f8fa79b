package dev.countersign.command.register;

import dev.countersign.events.Event;

/** A register that is younger than the log may be: {@link RegisterHistory} tells it the past. */
public interface LateRegister extends Register {
  /** Under which it is noted that it knows. */
  String name();

  /** Follows what happened before it existed. */
  void learn(Event event);
}
