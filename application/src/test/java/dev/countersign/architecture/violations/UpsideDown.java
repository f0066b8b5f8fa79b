package dev.countersign.architecture.violations;

import dev.countersign.command.Command;
import org.jspecify.annotations.Nullable;

/** Stands where nothing may know of commands. */
public class UpsideDown {
  private @Nullable Command command;

  /** The thing it should not know. */
  public @Nullable Command command() {
    return command;
  }
}
