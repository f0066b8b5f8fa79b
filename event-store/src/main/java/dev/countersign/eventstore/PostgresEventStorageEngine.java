package dev.countersign.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Axon's storage of events on the tables of the schema {@code log}. Appends and loads aggregates in
 * the transaction of the calling thread. The token of a reader is a {@link
 * GlobalSequenceTrackingToken} with the position of the last event it was given; see {@link
 * LogReader} for why it needs no list of gaps.
 */
public final class PostgresEventStorageEngine extends AbstractEventStorageEngine {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresEventStorageEngine.class);
  private static final int BATCH = 500;
  private static final int ROWS = 100;

  private static final Duration PATIENCE_FOR_HEAD = Duration.ofSeconds(2);

  // The target is locked when the statement is analysed, before any position is taken: readers
  // rely on it. The order of the rows becomes the order of positions. A row of plain parameters
  // costs the server a third of what arrays cost, and nearly all appends are of few events.
  private static final String[] APPEND =
      IntStream.rangeClosed(1, ROWS)
          .mapToObj(
              rows ->
                  """
                  insert into log.event (aggregate_id, sequence_number, aggregate_type, event_id,
                    payload_type, payload_revision, payload, metadata, recorded_at)
                  values\s"""
                      + String.join(
                          ", ",
                          Collections.nCopies(rows, "(?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)"))
                      + " returning position")
          .toArray(String[]::new);

  private static final String TAKEN =
      """
      select place from log.event
      join unnest(?::text[], ?::bigint[])
        with ordinality as given (aggregate_id, sequence_number, place)
      using (aggregate_id, sequence_number) order by place limit 1
      """;

  private static final String LOAD =
      "select position, "
          + LogReader.COLUMNS
          + " from log.event where aggregate_id = ? and sequence_number >= ?"
          + " order by sequence_number limit ?";

  // The snapshot, when there is one, and the first events after it, in one round trip: aggregates
  // without a snapshot do not pay for those with one.
  private static final String LOAD_FROM_SNAPSHOT =
      """
      with given as (select ?::text as id),
      snapshot as (select s.* from log.snapshot s join given on s.aggregate_id = given.id)
      select 0 as position, %1$s from snapshot
      union all
      (select position, %1$s from log.event
       where aggregate_id = (select id from given)
         and sequence_number > coalesce((select sequence_number from snapshot), -1)
       order by sequence_number limit ?)
      """
          .formatted(LogReader.COLUMNS);

  private static final String POSITION =
      "select position from log.event where aggregate_id = ? and sequence_number = ?";

  private static final String LAST_SEQUENCE_NUMBER =
      "select max(sequence_number) from log.event where aggregate_id = ?";

  private static final String STORE_SNAPSHOT =
      """
      insert into log.snapshot (aggregate_id, sequence_number, aggregate_type, event_id,
        payload_type, payload_revision, payload, metadata, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
      on conflict (aggregate_id) do update set sequence_number = excluded.sequence_number,
        aggregate_type = excluded.aggregate_type, event_id = excluded.event_id,
        payload_type = excluded.payload_type, payload_revision = excluded.payload_revision,
        payload = excluded.payload, metadata = excluded.metadata,
        recorded_at = excluded.recorded_at
      where snapshot.sequence_number <= excluded.sequence_number
      """;

  private static final String LOAD_SNAPSHOT =
      "select " + LogReader.COLUMNS + " from log.snapshot where aggregate_id = ?";

  // The mirror image of PostgresEventLog's query: the first event at or after the instant.
  private static final String FIRST_SINCE =
      """
      select min(position) from log.event
      where recorded_at >= :instant and recorded_at < (
        select recorded_at + interval '5 minutes' from log.event
        where recorded_at >= :instant order by recorded_at limit 1)
      """;

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final LogReader reader;

  private PostgresEventStorageEngine(Builder builder) {
    super(builder);
    this.dataSource = builder.dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.transactions = new TransactionTemplate(builder.transactionManager);
    this.reader = builder.reader;
  }

  /** Begins an engine on a database whose schema {@code log} has been migrated. */
  public static Builder builder(
      DataSource dataSource, PlatformTransactionManager transactionManager) {
    return new Builder(dataSource, transactionManager);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<StoredEvent> stored =
        events.stream().map(event -> StoredEvent.of(event, serializer)).toList();
    Optional<Rehearsal> rehearsal = Rehearsal.current();
    if (rehearsal.isPresent()) {
      rehearse(rehearsal.get(), stored);
      AppendedEvents.add(stored, Collections.nCopies(stored.size(), 0L));
    } else if (TransactionSynchronizationManager.isActualTransactionActive()) {
      AppendedEvents.add(stored, append(stored));
    } else {
      AppendedEvents.add(
          stored, Objects.requireNonNull(transactions.execute(status -> append(stored))));
    }
  }

  private List<Long> append(List<StoredEvent> events) {
    var positions = new ArrayList<Long>(events.size());
    Optional<RowWithAppend> rowWithAppend = AppendedEvents.rowWithAppend(events);
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      for (int from = 0; from < events.size(); from += ROWS) {
        int to = Math.min(from + ROWS, events.size());
        append(
            connection,
            events.subList(from, to),
            rowWithAppend.filter(_ -> to == events.size()),
            positions);
      }
      return positions;
    } catch (SQLException e) {
      throw Conflicts.explain(e, events);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static void append(
      Connection connection,
      List<StoredEvent> rows,
      Optional<RowWithAppend> rowWithAppend,
      List<Long> positions)
      throws SQLException {
    String insert = APPEND[rows.size() - 1];
    String sql = rowWithAppend.map(row -> with(insert, row)).orElse(insert);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int parameter = 1;
      for (StoredEvent row : rows) {
        parameter = set(statement, parameter, row.entry());
      }
      if (rowWithAppend.isPresent()) {
        rowWithAppend.get().set(statement, parameter);
      }
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          positions.add(result.getLong(1));
        }
      }
    }
  }

  private static String with(String insert, RowWithAppend row) {
    return "with appended as (%s), row_with_append as (%s) select position from appended order by position"
        .formatted(insert, row.sql());
  }

  private static int set(PreparedStatement insert, int first, LogEntry entry) throws SQLException {
    int parameter = first;
    insert.setString(parameter++, entry.aggregateId());
    insert.setLong(parameter++, entry.sequenceNumber());
    insert.setString(parameter++, entry.aggregateType());
    insert.setObject(parameter++, entry.eventId());
    insert.setString(parameter++, entry.payloadType());
    insert.setString(parameter++, entry.payloadRevision());
    insert.setString(parameter++, entry.payload());
    insert.setString(parameter++, entry.metadata());
    insert.setObject(parameter++, OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
    return parameter;
  }

  private void rehearse(Rehearsal rehearsal, List<StoredEvent> events) {
    for (StoredEvent event : events) {
      if (!rehearsal.events(event.getAggregateIdentifier(), event.getSequenceNumber()).isEmpty()) {
        throw Conflicts.taken(event, null);
      }
    }
    jdbc.sql(TAKEN)
        .param(events.stream().map(StoredEvent::getAggregateIdentifier).toArray(String[]::new))
        .param(events.stream().map(StoredEvent::getSequenceNumber).toArray(Long[]::new))
        .query(Integer.class)
        .optional()
        .ifPresent(
            place -> {
              throw Conflicts.taken(events.get(place - 1), null);
            });
    rehearsal.append(events);
  }

  /**
   * The events of an aggregate.
   *
   * @throws UnreadableEventException while being read, at the first event that cannot be, or before
   *     which one is missing: an aggregate is never built without one of its events
   */
  @Override
  public DomainEventStream readEvents(String aggregateId, long firstSequenceNumber) {
    return readable(super.readEvents(aggregateId, firstSequenceNumber));
  }

  /**
   * The newest usable snapshot of an aggregate and the events after it; see {@link #readEvents}.
   */
  DomainEventStream readState(String aggregateId) {
    List<StoredEvent> first =
        jdbc.sql(LOAD_FROM_SNAPSHOT)
            .param(aggregateId)
            .param(BATCH)
            .query((row, number) -> new StoredEvent(LogReader.entry(row.getLong(1), row, 2)))
            .list();
    if (first.isEmpty() || first.getFirst().entry().position() > 0) {
      return readable(events(aggregateId, 0, first));
    }
    return snapshot(first.getFirst())
        .map(
            snapshot ->
                DomainEventStream.concat(
                    DomainEventStream.of(snapshot),
                    readable(
                        events(
                            aggregateId,
                            snapshot.getSequenceNumber() + 1,
                            first.subList(1, first.size())))))
        .orElseGet(() -> readEvents(aggregateId, 0));
  }

  private DomainEventStream events(
      String aggregateId, long firstSequenceNumber, List<StoredEvent> firstBatch) {
    return EventStreamUtils.upcastAndDeserializeDomainEvents(
        events(
            aggregateId,
            firstSequenceNumber,
            last -> last == null ? firstBatch : load(aggregateId, last.getSequenceNumber() + 1)),
        getEventSerializer(),
        upcasterChain);
  }

  private DomainEventStream readable(DomainEventStream events) {
    return DomainEventStream.of(
        events.asStream().peek(event -> StoredPayload.of(event, () -> position(event))),
        events::getLastSequenceNumber);
  }

  private long position(DomainEventMessage<?> event) {
    return jdbc.sql(POSITION)
        .param(event.getAggregateIdentifier())
        .param(event.getSequenceNumber())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(
      String aggregateId, long firstSequenceNumber) {
    return events(
        aggregateId,
        firstSequenceNumber,
        last ->
            load(aggregateId, last == null ? firstSequenceNumber : last.getSequenceNumber() + 1));
  }

  private static Stream<StoredEvent> events(
      String aggregateId,
      long firstSequenceNumber,
      Function<@Nullable StoredEvent, List<StoredEvent>> nextBatch) {
    Stream<StoredEvent> stored =
        BatchSpliterator.stream(nextBatch, BATCH).peek(inSequence(firstSequenceNumber));
    return Rehearsal.current()
        .map(
            rehearsal ->
                Stream.concat(stored, rehearsal.events(aggregateId, firstSequenceNumber).stream()))
        .orElse(stored);
  }

  /** Refuses a history with a hole: who decides on it would decide on something else. */
  private static Consumer<StoredEvent> inSequence(long first) {
    AtomicLong expected = new AtomicLong(first);
    return event -> {
      long wanted = expected.getAndIncrement();
      if (event.getSequenceNumber() != wanted) {
        throw new UnreadableEventException(
            event.entry().position(),
            event.getAggregateIdentifier(),
            "it is event %d, and event %d is missing before it"
                .formatted(event.getSequenceNumber(), wanted),
            null);
      }
    };
  }

  private List<StoredEvent> load(String aggregateId, long firstSequenceNumber) {
    return jdbc.sql(LOAD)
        .param(aggregateId)
        .param(firstSequenceNumber)
        .param(BATCH)
        .query((row, number) -> new StoredEvent(LogReader.entry(row.getLong(1), row, 2)))
        .list();
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateId) {
    List<StoredEvent> rehearsed =
        Rehearsal.current().map(rehearsal -> rehearsal.events(aggregateId, 0)).orElse(List.of());
    if (!rehearsed.isEmpty()) {
      return Optional.of(rehearsed.getLast().getSequenceNumber());
    }
    return jdbc.sql(LAST_SEQUENCE_NUMBER).param(aggregateId).query(Long.class).optional();
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(
      @Nullable TrackingToken trackingToken, boolean mayBlock) {
    long after = position(trackingToken);
    return BatchSpliterator.<LogEntry>stream(
            last -> reader.read(last == null ? after : last.position(), BATCH, mayBlock), 1)
        .map(entry -> new StoredEvent(entry).tracked());
  }

  /** Entries as the messages that readers are given. */
  Stream<TrackedEventMessage<?>> messages(Stream<LogEntry> entries) {
    return EventUtils.upcastAndDeserializeTrackedEvents(
        entries.map(entry -> new StoredEvent(entry).tracked()),
        getEventSerializer(),
        upcasterChain);
  }

  static long position(@Nullable TrackingToken token) {
    return switch (token) {
      case null -> 0;
      case GlobalSequenceTrackingToken known -> known.getGlobalIndex();
      default ->
          throw new IllegalArgumentException(
              "The token " + token + " is not one of this log: reset the reader that kept it.");
    };
  }

  /** The token before the first event. */
  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  /** The token of the last event up to which nothing can appear any more. */
  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(reader.head(PATIENCE_FOR_HEAD));
  }

  /** The token before the first event that was recorded at or after the instant. */
  @Override
  public TrackingToken createTokenAt(Instant instant) {
    long head = reader.head(PATIENCE_FOR_HEAD);
    return jdbc.sql(FIRST_SINCE)
        .param("instant", OffsetDateTime.ofInstant(instant, ZoneOffset.UTC))
        .query(Long.class)
        .optional()
        .map(first -> new GlobalSequenceTrackingToken(Math.min(head, first - 1)))
        .orElseGet(() -> new GlobalSequenceTrackingToken(head));
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    if (Rehearsal.isActive()) {
      return;
    }
    LogEntry entry = StoredEvent.of(snapshot, serializer).entry();
    jdbc.sql(STORE_SNAPSHOT)
        .param(entry.aggregateId())
        .param(entry.sequenceNumber())
        .param(entry.aggregateType())
        .param(entry.eventId())
        .param(entry.payloadType())
        .param(entry.payloadRevision())
        .param(entry.payload())
        .param(entry.metadata())
        .param(OffsetDateTime.ofInstant(entry.recordedAt(), ZoneOffset.UTC))
        .update();
  }

  /** Empty for one that is damaged or was made by other code: the events tell everything again. */
  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
    return readSnapshotData(aggregateId).findFirst().flatMap(this::snapshot);
  }

  private Optional<DomainEventMessage<?>> snapshot(StoredEvent stored) {
    DomainEventMessage<?> snapshot =
        EventStreamUtils.upcastAndDeserializeDomainEvents(
                Stream.of(stored), getSnapshotSerializer(), NoOpEventUpcaster.INSTANCE)
            .next();
    try {
      StoredPayload.of(snapshot, () -> 0);
      return Optional.of(snapshot);
    } catch (UnreadableEventException e) {
      LOG.info(
          "The snapshot of {} is not used: {}", stored.getAggregateIdentifier(), e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  protected Stream<StoredEvent> readSnapshotData(String aggregateId) {
    return jdbc
        .sql(LOAD_SNAPSHOT)
        .param(aggregateId)
        .query((row, number) -> new StoredEvent(LogReader.entry(0, row, 1)))
        .list()
        .stream();
  }

  /** What an engine is made of; the serializers are required. */
  public static final class Builder extends AbstractEventStorageEngine.Builder {
    private final DataSource dataSource;
    private final PlatformTransactionManager transactionManager;
    private LogReader reader;

    private Builder(DataSource dataSource, PlatformTransactionManager transactionManager) {
      this.dataSource = dataSource;
      this.transactionManager = transactionManager;
      this.reader = new LogReader(dataSource);
    }

    /** What is settled is learnt once for all readers that share this. */
    Builder reader(LogReader shared) {
      this.reader = shared;
      return this;
    }

    @Override
    public Builder eventSerializer(Serializer serializer) {
      super.eventSerializer(serializer);
      return this;
    }

    @Override
    public Builder snapshotSerializer(Serializer serializer) {
      super.snapshotSerializer(serializer);
      return this;
    }

    @Override
    public Builder upcasterChain(EventUpcaster upcasters) {
      super.upcasterChain(upcasters);
      return this;
    }

    /** Makes the engine. */
    public PostgresEventStorageEngine build() {
      return new PostgresEventStorageEngine(this);
    }
  }
}
