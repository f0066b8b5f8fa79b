package dev.countersign.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Slow transactions, rollbacks and clocks that go wrong, in the same order for every reader: ours,
 * Axon's own, and one that takes what it sees.
 */
class NeverSkipsTest {
  private static final int LIVES = 15;

  private final TestDatabase database = TestDatabase.withLog();
  private final long seed = System.nanoTime();

  NeverSkipsTest() {
    System.out.println("Seed of these transactions: " + seed);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Reads on from where it is, and tells the identifiers of the events it was given. */
  private interface Reader {
    List<String> read();
  }

  private record Outcome(List<String> skipped, List<String> doubled) {}

  /**
   * Six transactions at a time take turns, on one thread's command, so that a seed always gives the
   * same order; message clocks are up to two hours wrong.
   */
  private Outcome live(Random random, EventStorageEngine engine, Reader reader) {
    var open = new ArrayList<Map.Entry<OpenTransaction, List<String>>>();
    var committed = new ArrayList<String>();
    var read = new ArrayList<String>();
    for (int step = 0; step < 150; step++) {
      int dice = random.nextInt(10);
      if (dice < 4 && open.size() < 6) {
        var transaction = new OpenTransaction(database.transactionManager);
        var written = new ArrayList<String>();
        for (int events = 1 + random.nextInt(2); events > 0; events--) {
          EventMessage<?> event = skewed(random);
          transaction.run(() -> engine.appendEvents(event));
          written.add(event.getIdentifier());
        }
        open.add(Map.entry(transaction, written));
      } else if (dice < 7 && !open.isEmpty()) {
        end(open.remove(random.nextInt(open.size())), random.nextInt(4) > 0, committed);
      } else {
        read.addAll(reader.read());
      }
    }
    while (!open.isEmpty()) {
      end(open.removeLast(), true, committed);
    }
    read.addAll(reader.read());
    var skipped = new ArrayList<>(committed);
    skipped.removeAll(read);
    var doubled = new ArrayList<>(read);
    read.stream().distinct().forEach(doubled::remove);
    return new Outcome(skipped, doubled);
  }

  private static void end(
      Map.Entry<OpenTransaction, List<String>> one, boolean commit, List<String> committed) {
    try (OpenTransaction transaction = one.getKey()) {
      if (commit) {
        transaction.commit();
        committed.addAll(one.getValue());
      } else {
        transaction.rollback();
      }
    }
  }

  private static EventMessage<?> skewed(Random random) {
    String aggregateId = "thing:" + random.nextLong();
    Instant instant = Instant.now().plusSeconds(random.nextInt(14_400) - 7_200);
    return new GenericDomainEventMessage<>(
        "Thing", aggregateId, 0, TestDatabase.event(aggregateId, 0), () -> instant);
  }

  private static Reader following(EventStorageEngine engine) {
    var token = new HashMap<String, @Nullable TrackingToken>();
    return () ->
        engine
            .readEvents(token.get("last"), false)
            .map(
                (TrackedEventMessage<?> event) -> {
                  token.put("last", event.trackingToken());
                  return event.getIdentifier();
                })
            .toList();
  }

  private Outcome lives(LongFunction<EventStorageEngine> engines, LongFunction<Reader> readers) {
    var skipped = new ArrayList<String>();
    var doubled = new ArrayList<String>();
    LongStream.range(seed, seed + LIVES)
        .forEach(
            each -> {
              Outcome outcome = live(new Random(each), engines.apply(each), readers.apply(each));
              skipped.addAll(outcome.skipped());
              doubled.addAll(outcome.doubled());
            });
    return new Outcome(skipped, doubled);
  }

  @Test
  void everyCommittedEventIsReadOnceWhateverTheClocksSay() {
    PostgresEventStorageEngine engine = database.engine().build();
    Reader reader = following(engine);

    Outcome outcome = lives(each -> engine, each -> reader);

    assertThat(outcome.skipped()).as("skipped, seed %d", seed).isEmpty();
    assertThat(outcome.doubled()).as("doubled, seed %d", seed).isEmpty();
  }

  /** The defence switched off: whoever takes what it sees passes the holes of slow transactions. */
  @Test
  void aReaderThatDoesNotLookAtHolesSkips() {
    PostgresEventStorageEngine engine = database.engine().build();
    var last = new long[1];
    Reader naive =
        () ->
            database
                .jdbc
                .sql("select event_id, position from log.event where position > ? order by 2")
                .param(last[0])
                .query(
                    (row, number) -> {
                      last[0] = row.getLong(2);
                      return row.getString(1);
                    })
                .list();

    assertThat(lives(each -> engine, each -> naive).skipped()).as("seed %d", seed).isNotEmpty();
  }

  /** For comparison: Axon gives a hole up when the next event's timestamp is a minute old. */
  @Test
  void theStockEngineOfAxonSkips() {
    var serializer =
        Jackson3Serializer.builder().revisionResolver(new AnnotationRevisionResolver()).build();
    var engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(new SpringDataSourceConnectionProvider(database.dataSource))
            .transactionManager(new SpringTransactionManager(database.transactionManager))
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .build();
    engine.createSchema(PostgresEventTableFactory.INSTANCE);
    Reader reader = following(engine);

    Outcome outcome = lives(each -> engine, each -> reader);

    System.out.println("Axon's JdbcEventStorageEngine skipped " + outcome.skipped().size());
    assertThat(outcome.skipped()).as("seed %d", seed).isNotEmpty();
  }

  /** A storm of rollbacks beside sessions that stay idle in their transactions. */
  @Test
  void readersStandStillOnlyForWhatAnIdleWriterItselfCouldStillWrite() throws SQLException {
    PostgresEventStorageEngine engine = database.engine().build();
    Reader reader = following(engine);
    var random = new Random(seed);
    database.jdbc.sql("create table unrelated (id int)").update();
    try (Connection idle = connection();
        Statement unrelated = idle.createStatement()) {
      idle.setAutoCommit(false);
      unrelated.execute("insert into unrelated values (1)");
      unrelated.execute("select count(*) from log.event");
      int committed = storm(engine, random);

      assertThat(reader.read()).as("nothing waits, seed %d", seed).hasSize(committed);
      assertThat(seenByHorizon())
          .as("a reader that waits for the oldest transaction of all, seed %d", seed)
          .isZero();
    }

    try (Connection writer = connection();
        Statement append = writer.createStatement()) {
      writer.setAutoCommit(false);
      append.execute("set local idle_in_transaction_session_timeout = '2s'");
      append.execute(
          "insert into log.event (aggregate_id, sequence_number, aggregate_type, event_id,"
              + " payload_type, payload, metadata, recorded_at) values ('idle', 0, 'Thing',"
              + " gen_random_uuid(), 'none', '{}', '{}', now())");
      int committed = storm(engine, random);
      assertThat(committed).isPositive();

      assertThat(reader.read()).as("what it blocks, seed %d", seed).isEmpty();
      var read = new ArrayList<String>();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (read.size() < committed && System.nanoTime() < deadline) {
        read.addAll(reader.read());
      }
      assertThat(read).as("ended by the server, seed %d", seed).hasSize(committed);
    }
  }

  private int storm(PostgresEventStorageEngine engine, Random random) {
    int committed = 0;
    for (int i = 0; i < 200; i++) {
      boolean commit = random.nextInt(5) == 0 || i == 199;
      database.transactions.executeWithoutResult(
          status -> {
            engine.appendEvents(skewed(random));
            if (!commit) {
              status.setRollbackOnly();
            }
          });
      committed += commit ? 1 : 0;
    }
    return committed;
  }

  private long seenByHorizon() {
    return database
        .jdbc
        .sql(
            "select count(*) from log.event"
                + " where xmin::text::bigint < pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        .query(Long.class)
        .single();
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(
        database.dataSource.getJdbcUrl(), TestDatabase.username(), TestDatabase.password());
  }
}
