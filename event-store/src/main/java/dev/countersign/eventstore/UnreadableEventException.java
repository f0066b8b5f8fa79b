package dev.countersign.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event of the log cannot be read by this build: it is damaged, or its type or revision is
 * unknown. What depends on it must not go on as if it were not there.
 */
public final class UnreadableEventException extends RuntimeException {
  private final long position;
  private final String aggregateId;

  UnreadableEventException(
      long position, String aggregateId, String reason, @Nullable Throwable cause) {
    super(
        "The event at position %d, of %s, cannot be read: %s"
            .formatted(position, aggregateId, reason),
        cause);
    this.position = position;
    this.aggregateId = aggregateId;
  }

  /** Where the event stands in the log. */
  public long position() {
    return position;
  }

  /** Whose event it is. */
  public String aggregateId() {
    return aggregateId;
  }
}
