package dev.countersign.architecture.violations;

import dev.countersign.command.customer.AddContact;
import org.jspecify.annotations.Nullable;

/** Knows a command itself, where the catalogue is to be asked. */
public class ImportThatKnowsACommand {
  private @Nullable AddContact command;

  /** The thing it should not know. */
  public @Nullable AddContact command() {
    return command;
  }
}
