package dev.countersign.query.projection;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of a view, running or past.
 *
 * @param switches false for a check, which leaves the live rows as they are
 * @param state running, comparing, switched, checked, cancelled, failed or interrupted
 * @param position how far the new rows are
 * @param events how many events made them
 * @param differences versions that stood in only one of old and new rows; null when not compared
 * @param message what people should know about the outcome
 */
public record Rebuild(
    long id,
    String view,
    int definition,
    String requestedBy,
    boolean switches,
    String state,
    long position,
    long events,
    boolean cancelRequested,
    @Nullable Long differences,
    @Nullable String message,
    Instant startedAt,
    Instant advancedAt,
    @Nullable Instant finishedAt) {

  /** Whether there is still something to wait for. */
  public boolean isUnderWay() {
    return state.equals("running") || state.equals("comparing");
  }

  /** Events per second from the start until now or the end. */
  public long rate() {
    long millis = Math.max(1, Duration.between(startedAt, advancedAt).toMillis());
    return events * 1000 / millis;
  }

  /** How long it will take to the head of the log at this rate; null while nothing is known. */
  public @Nullable Long secondsLeft(long head) {
    if (!isUnderWay()) {
      return 0L;
    }
    return rate() == 0 ? null : Math.max(0, head - position) / rate();
  }
}
