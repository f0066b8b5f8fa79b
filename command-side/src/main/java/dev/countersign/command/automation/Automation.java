package dev.countersign.command.automation;

import dev.countersign.command.Command;
import dev.countersign.events.Event;
import java.util.List;

/**
 * What the house does by itself because something happened; a bean named {@code WhenThisThenThat}.
 * What happened before an automation existed does not move it.
 *
 * @param <E> the event, as a class of its own
 * @param <C> the command that follows
 */
public interface Automation<E extends Event, C extends Command> {
  /**
   * The commands that the event demands and that are still to be sent, as the registers tell it
   * now. Asked soon after the event was stored, and again after a crash or a refusal, so it leaves
   * out what is done; it draws no identifiers and knows no clock, because a command that is sent
   * again must be the same. One that is refused does not keep the others back.
   */
  List<C> then(E event);
}
