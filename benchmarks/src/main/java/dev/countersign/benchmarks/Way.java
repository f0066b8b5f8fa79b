package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.countersign.eventstore.LogEntry;
import dev.countersign.eventstore.SchemaMigration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A way of dealing with transactions that commit after others which took a later position: what
 * writers do, and what a reader does. Each has a database of its own with the tables of the
 * library.
 */
abstract class Way implements AutoCloseable {
  private static final int BATCH = 500;

  private static final String COLUMNS =
      "position, aggregate_id, sequence_number, aggregate_type, event_id, payload_type,"
          + " payload_revision, payload::text, metadata::text, recorded_at";

  private final String name;
  private final HikariDataSource pool;

  /** An event that the reader was given. */
  record Told(String stream, long sequence) {}

  private Way(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
    SchemaMigration.migrate(pool, "log", "classpath:db/log");
  }

  String name() {
    return name;
  }

  Connection connect() throws SQLException {
    return pool.getConnection();
  }

  /** The statement that appends, with the parameters of {@link HandWrittenSql}. */
  String append() {
    return HandWrittenSql.append(Form.JSONB);
  }

  /** The next events, as far as the reader may go now; for one reader. */
  abstract List<Told> read() throws SQLException;

  @Override
  public void close() {
    pool.close();
  }

  private static Told told(ResultSet row) throws SQLException {
    HandWrittenSql.consume(row, Form.JSONB, 4);
    return new Told(row.getString(2), row.getLong(3));
  }

  /** The library: the reader waits at a hole for those who hold the lock of writers. */
  static final class LockHolders extends Way {
    private final Library library;
    private long last;

    LockHolders(HikariDataSource pool) {
      super("waits for lock holders", pool);
      library = new Library(pool);
    }

    @Override
    List<Told> read() {
      List<LogEntry> entries = library.log().read(last, BATCH);
      if (!entries.isEmpty()) {
        last = entries.getLast().position();
      }
      return entries.stream()
          .map(entry -> new Told(entry.aggregateId(), entry.sequenceNumber()))
          .toList();
    }

    @Override
    public void close() {
      library.close();
    }
  }

  /**
   * Rows carry their transaction, and the reader stops before the oldest that is running. It has to
   * read by transaction first: a transaction that began early may take a late position, so that
   * nothing tells how far positions are complete.
   */
  static final class Horizon extends Way {
    private String lastTransaction = "0";
    private long last;

    Horizon(HikariDataSource pool) throws SQLException {
      super("reads to the oldest transaction", pool);
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(
            "alter table log.event"
                + " add column transaction xid8 not null default pg_current_xact_id()");
        statement.execute("create index on log.event (transaction, position)");
      }
    }

    @Override
    List<Told> read() throws SQLException {
      try (Connection connection = connect();
          PreparedStatement query =
              connection.prepareStatement(
                  "select "
                      + COLUMNS
                      + ", transaction::text from log.event"
                      + " where (transaction, position) > (?::xid8, ?)"
                      + " and transaction < pg_snapshot_xmin(pg_current_snapshot())"
                      + " order by transaction, position limit ?")) {
        query.setString(1, lastTransaction);
        query.setLong(2, last);
        query.setInt(3, BATCH);
        List<Told> events = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            events.add(told(row));
            last = row.getLong(1);
            lastTransaction = row.getString(11);
          }
        }
        return events;
      }
    }
  }

  /** The reader takes what it sees. */
  static class Unguarded extends Way {
    private long last;

    Unguarded(HikariDataSource pool) {
      this("takes what it sees", pool);
    }

    private Unguarded(String name, HikariDataSource pool) {
      super(name, pool);
    }

    @Override
    List<Told> read() throws SQLException {
      try (Connection connection = connect();
          PreparedStatement query =
              connection.prepareStatement(
                  "select "
                      + COLUMNS
                      + " from log.event where position > ? order by position limit ?")) {
        query.setLong(1, last);
        query.setInt(2, BATCH);
        List<Told> events = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
          while (row.next()) {
            events.add(told(row));
            last = row.getLong(1);
          }
        }
        return events;
      }
    }
  }

  /** Writers take a lock before a position and keep it until they end, so readers see no holes. */
  static final class OneAtATime extends Unguarded {
    OneAtATime(HikariDataSource pool) {
      super("writes one at a time", pool);
    }

    // In one statement, for a round trip of its own would only make it slower.
    @Override
    String append() {
      return """
      with locked as materialized (select pg_advisory_xact_lock(1) as taken)
      insert into log.event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type,
        payload, metadata, recorded_at)
      select ?, ?, 'Order', ?, ?, ?::jsonb, ?::jsonb, ? from locked where taken is not null
      returning position
      """;
    }
  }
}
