package dev.countersign.command;

import java.time.Duration;

/** The time between two tries of what fails until something else is there again. */
public final class Pause {
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private Pause() {}

  /** Waits; whoever is not to wait any longer is told the failure. */
  public static void after(RuntimeException failure) {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      failure.addSuppressed(interrupted);
      throw failure;
    }
  }
}
