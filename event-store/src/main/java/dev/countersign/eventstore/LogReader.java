package dev.countersign.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log in the order of positions and stops before the first one that can still be filled.
 *
 * <p>A position is missing because the transaction that took it is still running, or because it
 * rolled back. Which of the two, is asked of the locks: whoever inserts into {@code log.event}
 * holds its ROW EXCLUSIVE lock from before the position is taken until after the row is visible. So
 * when every transaction has ended that held this lock at a moment when position P was already
 * visible, then nothing can appear below P any more: everything up to P is settled, whatever is
 * still missing there is missing for ever. No clock is involved, nor any transaction that does not
 * write to the log.
 *
 * <p>P is always the position of a visible event, never the sequence's last value: after a crash
 * the server may issue positions again that no committed event was given.
 *
 * <p>Every statement must see what was committed before it, hence the connections of its own, in
 * autocommit: inside a caller's transaction a snapshot could be older than the look at the locks.
 */
final class LogReader {
  static final String COLUMNS =
      "aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision,"
          + " payload::text, metadata::text, recorded_at";

  static final String READ =
      "select position, "
          + COLUMNS
          + " from log.event where position > ? order by position limit ?";

  private static final String NEXT =
      "select position from log.event where position > ? order by position limit ?";

  private static final String HOLDS_WRITE_LOCK =
      """
      locktype = 'relation' and mode = 'RowExclusiveLock' and granted
      and relation = 'log.event'::regclass
      and database = (select oid from pg_database where datname = current_database())
      """;

  // The snapshot of a statement is taken before its functions run: the position is seen before the
  // locks are, as it must be.
  private static final String OBSERVE =
      "select (select coalesce(max(position), 0) from log.event), array(select distinct"
          + " virtualtransaction from pg_locks where "
          + HOLDS_WRITE_LOCK
          + ")";

  // A prepared transaction ("-1/...") may be one of the remembered ones under its new name.
  private static final String STILL_WRITING =
      "select exists (select from pg_locks where "
          + HOLDS_WRITE_LOCK
          + " and (virtualtransaction = any (?) or virtualtransaction like '-1/%'))";

  private static final Duration PATIENCE = Duration.ofMillis(10);
  private static final int CATCH_UP = 10_000;

  /** Transactions that could fill holes below an event that was visible when they were seen. */
  private record Observation(long newest, List<String> writers) {}

  /** A reader at one position found the next event further up, with an open hole in between. */
  private record Blockage(long after, long next) {}

  private final DataSource dataSource;

  /** Everything at or below is either visible or missing for ever. Only rises. */
  private final AtomicLong settled = new AtomicLong();

  private @Nullable Observation awaited;
  private volatile @Nullable Blockage blockage;

  LogReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The entries after a position, in order, as far as they are settled or follow one another.
   *
   * @param mayWait whether some milliseconds may be spent on waiting for a hole to be filled
   */
  List<LogEntry> read(long after, int limit, boolean mayWait) {
    try (Connection connection = connect()) {
      Pause pause = new Pause(mayWait ? PATIENCE : Duration.ZERO);
      while (true) {
        while (isBlocked(connection, after)) {
          if (!pause.take()) {
            return List.of();
          }
        }
        // Before the rows are read: what is settled later may be missing in rows read earlier.
        long settledBefore = settled.get();
        List<LogEntry> entries = fetch(connection, after, limit);
        int length = contiguous(entries, after, settledBefore);
        if (length > 0) {
          if (after <= settledBefore) {
            raise(entries.get(length - 1).position());
          }
          return entries.subList(0, length);
        }
        if (entries.isEmpty()) {
          return entries;
        }
        blockage = new Blockage(after, entries.getFirst().position());
      }
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  private static int contiguous(List<LogEntry> entries, long after, long settled) {
    long previous = after;
    for (int i = 0; i < entries.size(); i++) {
      long position = entries.get(i).position();
      if (position > previous + 1 && position - 1 > settled) {
        return i;
      }
      previous = position;
    }
    return entries.size();
  }

  /** Two cheap queries instead of reading the entries behind the hole over and over. */
  private boolean isBlocked(Connection connection, long after) throws SQLException {
    Blockage known = blockage;
    if (known == null || known.after() != after) {
      return false;
    }
    if (settle(connection, known.next() - 1)) {
      return false;
    }
    List<Long> next = positions(connection, after, 1);
    return !next.isEmpty() && next.getFirst() == known.next();
  }

  /**
   * Whether everything up to the position is settled now.
   *
   * @param upTo below a position that was seen in use
   */
  private synchronized boolean settle(Connection connection, long upTo) throws SQLException {
    if (settled.get() >= upTo) {
      return true;
    }
    Observation earlier = awaited;
    if (earlier != null) {
      if (!stillWriting(connection, earlier)) {
        raise(earlier.newest());
        awaited = null;
        if (settled.get() >= upTo) {
          return true;
        }
      } else if (earlier.newest() >= upTo) {
        return false;
      }
    }
    Observation now = observe(connection);
    if (now.writers().isEmpty()) {
      raise(now.newest());
    } else {
      awaited = now;
    }
    return settled.get() >= upTo;
  }

  /** The position of an event up to which everything is settled; waits so long to come nearer. */
  long head(Duration timeout) {
    try (Connection connection = connect()) {
      Observation now = observe(connection);
      if (now.writers().isEmpty()) {
        raise(now.newest());
      } else {
        catchUp(connection, now.newest());
        Pause pause = new Pause(timeout);
        while (settled.get() < now.newest()) {
          if (!stillWriting(connection, now)) {
            raise(now.newest());
          } else if (!pause.take()) {
            catchUp(connection, now.newest());
            break;
          }
        }
      }
      return settled.get();
    } catch (SQLException e) {
      throw unreadable(e);
    }
  }

  /** Positions that follow the settled ones without a hole are settled, whoever is writing. */
  private void catchUp(Connection connection, long newest) throws SQLException {
    long last = settled.get();
    if (newest - last > CATCH_UP) {
      return;
    }
    for (long position : positions(connection, last, CATCH_UP)) {
      if (position != last + 1) {
        break;
      }
      last = position;
    }
    raise(last);
  }

  private void raise(long position) {
    settled.accumulateAndGet(position, Math::max);
  }

  private Connection connect() throws SQLException {
    Connection connection = dataSource.getConnection();
    if (!connection.getAutoCommit()) {
      connection.setAutoCommit(true);
    }
    return connection;
  }

  private static Observation observe(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(OBSERVE);
        ResultSet result = query.executeQuery()) {
      result.next();
      return new Observation(result.getLong(1), List.of((String[]) result.getArray(2).getArray()));
    }
  }

  private static boolean stillWriting(Connection connection, Observation observation)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(STILL_WRITING)) {
      query.setArray(1, connection.createArrayOf("text", observation.writers().toArray()));
      try (ResultSet result = query.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  private static List<Long> positions(Connection connection, long after, int limit)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NEXT)) {
      query.setLong(1, after);
      query.setInt(2, limit);
      try (ResultSet result = query.executeQuery()) {
        var positions = new ArrayList<Long>();
        while (result.next()) {
          positions.add(result.getLong(1));
        }
        return positions;
      }
    }
  }

  private static List<LogEntry> fetch(Connection connection, long after, int limit)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(READ)) {
      query.setLong(1, after);
      query.setInt(2, limit);
      try (ResultSet result = query.executeQuery()) {
        var entries = new ArrayList<LogEntry>();
        while (result.next()) {
          entries.add(entry(result.getLong(1), result, 2));
        }
        return entries;
      }
    }
  }

  /** Makes an entry of {@link #COLUMNS}, which begin at the given column. */
  static LogEntry entry(long position, ResultSet row, int column) throws SQLException {
    return new LogEntry(
        position,
        row.getString(column),
        row.getLong(column + 1),
        row.getString(column + 2),
        row.getObject(column + 3, UUID.class),
        row.getString(column + 4),
        row.getString(column + 5),
        row.getString(column + 6),
        row.getString(column + 7),
        row.getObject(column + 8, OffsetDateTime.class).toInstant());
  }

  private static EventStoreException unreadable(SQLException cause) {
    return new EventStoreException(
        "The log of events cannot be read (" + cause.getMessage() + ").", cause);
  }

  /** Waits in growing steps until the timeout. */
  private static final class Pause {
    private final long deadline;
    private long step = 250_000;

    Pause(Duration timeout) {
      deadline = System.nanoTime() + timeout.toNanos();
    }

    /** Whether there was time left to wait. */
    boolean take() {
      long left = deadline - System.nanoTime();
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(Math.min(step, left));
      step = Math.min(step * 2, 20_000_000);
      return true;
    }
  }
}
