package dev.countersign.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The log as a clock: positions, the instants they belong to, and the entries as they are stored.
 * Position 0 is before the first event.
 *
 * <p>{@link #head}, {@link #positionAt} and {@link #read} use a connection of their own and never
 * that of the caller's transaction, whose snapshot could be old and whose own events are not
 * settled: call them before a transaction is opened where many callers could meet.
 */
public interface EventLog {
  /**
   * How far the clocks of those who write events may be apart, and how long an event may take from
   * being dated to having its place; what was known at a younger instant can still change.
   */
  Duration CLOCKS_AGREE_WITHIN = Duration.ofSeconds(1);

  /**
   * The position of the last event up to which nothing can appear any more, 0 when there is none.
   * Never falls. Waits some milliseconds for transactions that are about to end; events behind one
   * that takes longer are not counted.
   */
  long head();

  /**
   * The highest position among the events recorded at or before the instant, 0 when there is none,
   * and never above {@link #head}. For an instant that has passed by more than {@link
   * #CLOCKS_AGREE_WITHIN}, with the transactions that were running then, the answer is always the
   * same. Events that are more than five minutes out of order with the clock are not looked for.
   */
  long positionAt(Instant instant);

  /** When the event at the position was recorded; empty when there is no event there. */
  Optional<Instant> recordedAt(long position);

  /**
   * Entries in the order of positions, up to the first place where one can still appear.
   *
   * @param afterPosition the last position that is not wanted
   * @param limit the greatest number of entries, above 0
   */
  List<LogEntry> read(long afterPosition, int limit);

  /**
   * The same as messages, upcast, as they are stored now: past all caches, so that a row that was
   * mended is seen at once. Each is read late: {@link StoredPayload} tells whether it can be.
   */
  List<TrackedEventMessage<?>> events(long afterPosition, int limit);

  /**
   * Whether events are stored in the transactions of the database, so that {@link #seen} shows what
   * the tables beside it are about.
   */
  boolean sharesTransactions();

  /**
   * What the caller's own transaction sees after the position, also behind places where something
   * can still appear; the same as {@link #events} where the log does not share transactions.
   */
  List<TrackedEventMessage<?>> seen(long afterPosition, int limit);
}
