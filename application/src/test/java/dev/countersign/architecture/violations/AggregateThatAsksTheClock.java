package dev.countersign.architecture.violations;

import dev.countersign.command.AggregateRoot;
import dev.countersign.events.BranchId;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Decides by the clock on the wall. */
public class AggregateThatAsksTheClock extends AggregateRoot {
  /** Not the same answer twice. */
  public Instant decide() {
    return Instant.now(Clock.systemUTC());
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
