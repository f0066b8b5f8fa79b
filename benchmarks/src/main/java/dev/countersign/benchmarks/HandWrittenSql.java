package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.countersign.eventstore.SchemaMigration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/**
 * The limit: the statements that the work needs and nothing else, on the tables of the library.
 * Events stay text, connections belong to their sender, nothing is checked twice.
 */
final class HandWrittenSql implements Contestant {
  private static final String LOAD =
      """
      select sequence_number, aggregate_type, event_id, payload_type, payload_revision,
        payload::text, metadata::text, recorded_at
      from log.event where aggregate_id = ? order by sequence_number
      """;

  private static final String APPEND =
      """
      insert into log.event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type,
        payload, metadata, recorded_at)
      values (?, ?, 'Order', ?, ?, ?::jsonb, ?::jsonb, ?) returning position
      """;

  private static final String SCAN =
      """
      select position, aggregate_id, sequence_number, aggregate_type, event_id, payload_type,
        payload_revision, payload::text, metadata::text, recorded_at
      from log.event order by position
      """;

  private final HikariDataSource pool;

  HandWrittenSql(HikariDataSource pool) {
    this.pool = pool;
    SchemaMigration.migrate(pool, "log", "classpath:db/log");
  }

  @Override
  public String name() {
    return "hand-written SQL";
  }

  @Override
  public Set<Job> jobs() {
    return Set.of(Job.values());
  }

  @Override
  public void fill(Streams streams) throws SQLException {
    fill(pool, streams);
  }

  /** Fills the tables of the library. */
  static void fill(DataSource database, Streams streams) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into log.event (aggregate_id, sequence_number, aggregate_type, event_id,
                  payload_type, payload, metadata, recorded_at)
                select stream, n, 'Order', gen_random_uuid(), ?,
                  replace(?, '(stream)', stream)::jsonb, ?::jsonb, clock_timestamp()
                from unnest(?::text[]) stream cross join generate_series(0, ?) n
                """)) {
      insert.setString(1, LineAdded.TYPE);
      insert.setString(2, LineAdded.json("(stream)", 0));
      insert.setString(3, LineAdded.METADATA_JSON);
      insert.setArray(4, connection.createArrayOf("text", ids(streams)));
      insert.setInt(5, Streams.LENGTH - 1);
      insert.executeUpdate();
    }
  }

  static Object[] ids(Streams streams) {
    Object[] ids = new Object[streams.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = Streams.id(streams.from() + i);
    }
    return ids;
  }

  @Override
  public long each(Job job, int senders, Streams streams) throws Exception {
    int share = Math.ceilDiv(streams.size(), senders);
    Senders.run(
        senders,
        sender -> {
          int from = streams.from() + sender * share;
          work(job, from, Math.min(from + share, streams.to()));
        });
    return streams.size();
  }

  private void work(Job job, int from, int to) {
    try (Connection connection = pool.getConnection();
        PreparedStatement loading = connection.prepareStatement(LOAD);
        PreparedStatement appending = connection.prepareStatement(APPEND)) {
      connection.setAutoCommit(false);
      IntConsumer operation =
          n -> {
            try {
              String stream = Streams.id(n);
              long next = job == Job.CREATE ? 0 : load(loading, stream);
              if (job != Job.READ) {
                append(appending, stream, next);
              }
              connection.commit();
            } catch (SQLException e) {
              throw new IllegalStateException(e);
            }
          };
      for (int n = from; n < to; n++) {
        operation.accept(n);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long load(PreparedStatement load, String stream) throws SQLException {
    load.setString(1, stream);
    long next = 0;
    try (ResultSet row = load.executeQuery()) {
      while (row.next()) {
        next = row.getLong(1) + 1;
        consume(row, 2);
      }
    }
    return next;
  }

  /** Takes what an event is made of besides where it belongs. */
  private static void consume(ResultSet row, int first) throws SQLException {
    row.getString(first);
    row.getObject(first + 1, UUID.class);
    row.getString(first + 2);
    row.getString(first + 3);
    row.getString(first + 4);
    row.getString(first + 5);
    row.getObject(first + 6, OffsetDateTime.class);
  }

  private static void append(PreparedStatement append, String stream, long sequence)
      throws SQLException {
    append.setString(1, stream);
    append.setLong(2, sequence);
    append.setObject(3, UUID.randomUUID());
    append.setString(4, LineAdded.TYPE);
    append.setString(5, LineAdded.json(stream, sequence));
    append.setString(6, LineAdded.METADATA_JSON);
    append.setObject(7, OffsetDateTime.now(ZoneOffset.UTC));
    try (ResultSet position = append.executeQuery()) {
      position.next();
    }
  }

  @Override
  public long replay(Job job, Duration atMost) throws SQLException {
    long deadline = System.nanoTime() + atMost.toNanos();
    try (Connection reading = pool.getConnection();
        Connection writing = pool.getConnection();
        PreparedStatement scanning = reading.prepareStatement(SCAN)) {
      reading.setAutoCommit(false);
      writing.setAutoCommit(false);
      OrderTotals.create(writing);
      scanning.setFetchSize(OrderTotals.BATCH);
      long events = 0;
      Map<String, Integer> batch = new HashMap<>();
      try (ResultSet row = scanning.executeQuery()) {
        while (row.next() && System.nanoTime() < deadline) {
          events++;
          row.getLong(1);
          String order = row.getString(2);
          row.getLong(3);
          consume(row, 4);
          if (job == Job.PROJECT) {
            batch.merge(order, LineAdded.QUANTITY, Integer::sum);
            if (events % OrderTotals.BATCH == 0) {
              OrderTotals.add(writing, batch, events);
            }
          }
        }
      }
      OrderTotals.add(writing, batch, events);
      reading.rollback();
      return events;
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
