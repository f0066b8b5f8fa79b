package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.events.SealId;
import org.jspecify.annotations.Nullable;

/** A command by which one of our seals is used on a contract. */
public interface UsesSeal extends Command {
  /** Which; null: none of ours. */
  @Nullable SealId sealId();
}
