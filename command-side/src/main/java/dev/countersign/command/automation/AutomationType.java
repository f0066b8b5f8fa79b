package dev.countersign.command.automation;

import dev.countersign.command.Command;
import dev.countersign.events.Event;
import java.util.Objects;
import org.springframework.core.ResolvableType;

/** What the declaration of an automation says: its name, the event, and the command. */
public record AutomationType(
    String name, Class<? extends Event> event, Class<? extends Command> command) {
  /** Reads the class; fails for one that leaves event or command open. */
  public static AutomationType of(Class<?> automation) {
    ResolvableType declared = ResolvableType.forClass(automation).as(Automation.class);
    return new AutomationType(
        automation.getSimpleName(),
        Objects.requireNonNull(declared.getGeneric(0).resolve()).asSubclass(Event.class),
        Objects.requireNonNull(declared.getGeneric(1).resolve()).asSubclass(Command.class));
  }
}
