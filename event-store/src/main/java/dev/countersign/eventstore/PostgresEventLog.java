package dev.countersign.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The {@link EventLog} on {@code log.event}. */
final class PostgresEventLog implements EventLog {
  private static final Duration PATIENCE = Duration.ofMillis(20);

  // Positions and clocks are nearly in the same order. Looking only at the last events before the
  // instant keeps the query to a short range of the index, however long the log is.
  private static final String POSITION_AT =
      """
      select coalesce(max(position), 0) from log.event
      where position <= :head and recorded_at <= :instant and recorded_at > (
        select recorded_at - interval '5 minutes' from log.event
        where recorded_at <= :instant order by recorded_at desc limit 1)
      """;

  private final LogReader reader;
  private final PostgresEventStorageEngine engine;
  private final JdbcClient jdbc;

  PostgresEventLog(LogReader reader, PostgresEventStorageEngine engine, JdbcClient jdbc) {
    this.reader = reader;
    this.engine = engine;
    this.jdbc = jdbc;
  }

  @Override
  public long head() {
    return reader.head(PATIENCE);
  }

  @Override
  public long positionAt(Instant instant) {
    return jdbc.sql(POSITION_AT)
        .param("head", head())
        .param("instant", OffsetDateTime.ofInstant(instant, ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public Optional<Instant> recordedAt(long position) {
    return jdbc.sql("select recorded_at from log.event where position = ?")
        .param(position)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  @Override
  public List<LogEntry> read(long afterPosition, int limit) {
    return reader.read(afterPosition, limit, false);
  }

  @Override
  public List<TrackedEventMessage<?>> events(long afterPosition, int limit) {
    return engine.messages(read(afterPosition, limit).stream()).toList();
  }

  @Override
  public boolean sharesTransactions() {
    return true;
  }

  @Override
  public List<TrackedEventMessage<?>> seen(long afterPosition, int limit) {
    return engine
        .messages(
            jdbc
                .sql(LogReader.READ)
                .params(afterPosition, limit)
                .query((row, number) -> LogReader.entry(row.getLong(1), row, 2))
                .stream())
        .toList();
  }
}
