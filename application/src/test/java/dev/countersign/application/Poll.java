package dev.countersign.application;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, never for a time. */
final class Poll {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private Poll() {}

  /** Returns when the condition holds, or fails after two minutes, naming it. */
  static void until(String what, BooleanSupplier condition) {
    var _ = forValue(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /** Returns the value as soon as there is one, or fails after two minutes, naming it. */
  static <T> T forValue(String what, Supplier<Optional<T>> value) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      Optional<T> present = value.get();
      if (present.isPresent()) {
        return present.get();
      }
      if (System.nanoTime() > deadline) {
        return fail("Not within " + LIMIT.toMinutes() + " minutes: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
