package dev.countersign.query.reading;

import org.jspecify.annotations.Nullable;

/** The moment of the log that a question is about; without either parameter, now. */
public record Known(@Nullable String knownAt, @Nullable Long minPosition) {
  /** What the first one means. */
  public static final String KNOWN_AT =
      "Answer as it was known then: a position of the log, or an instant more than a second ago,"
          + " such as 2026-03-31T16:00:00Z.";

  /** What the second one means. */
  public static final String MIN_POSITION =
      "Answer only when the view contains this position, for example the one that a"
          + " command returned; waits some seconds, then 503.";
}
