package dev.countersign.events;

import org.jspecify.annotations.Nullable;

/** With this event there is something that commands may name from now on. */
public interface Founding extends Event {
  /** What there is now. */
  Id founded();

  /** The branch that it belongs to; {@code null}: the company, or none yet. */
  default @Nullable BranchId branchId() {
    return null;
  }
}
