package dev.countersign.eventstore;

import static dev.countersign.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a reader may and may not pass. */
class LogReaderTest {
  private final TestDatabase database = TestDatabase.withLog();
  private final LogReader reader = new LogReader(database.dataSource);
  private final PostgresEventStorageEngine engine = database.engine().reader(reader).build();
  private final AtomicLong aggregates = new AtomicLong();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void waitsForASlowTransactionAndThenGivesBothInOrder() {
    append();
    try (var slow = new OpenTransaction(database.transactionManager)) {
      slow.run(this::append);
      append();

      assertThat(positionsAfter(0)).containsExactly(1L);
      assertThat(positionsAfter(1)).isEmpty();
      assertThat(head()).isEqualTo(1);
      assertThat(positionsAfter(1)).isEmpty();
      slow.commit();
    }
    assertThat(positionsAfter(1)).containsExactly(2L, 3L);
    assertThat(head()).isEqualTo(3);
  }

  @Test
  void waitsForASlowTransactionAtTheVeryBeginning() {
    try (var slow = new OpenTransaction(database.transactionManager)) {
      slow.run(this::append);
      append();

      assertThat(positionsAfter(0)).isEmpty();
      assertThat(head()).isZero();
      slow.commit();
    }
    assertThat(positionsAfter(0)).containsExactly(1L, 2L);
  }

  @Test
  void waitsForASlowTransactionAlsoWithoutHavingReadWhatIsBefore() {
    append();
    append();
    try (var slow = new OpenTransaction(database.transactionManager)) {
      slow.run(this::append);
      append();

      assertThat(positionsAfter(2)).isEmpty();
      slow.commit();
    }
    assertThat(positionsAfter(2)).containsExactly(3L, 4L);
  }

  @Test
  void doesNotMistakeLaterWritersForTheOneThatMadeTheHole() {
    try (var slow = new OpenTransaction(database.transactionManager);
        var other = new OpenTransaction(database.transactionManager)) {
      slow.run(this::append);
      other.run(this::append);
      append();
      assertThat(positionsAfter(0)).isEmpty();
      other.rollback();

      assertThat(positionsAfter(0)).isEmpty();
      slow.commit();
    }
    assertThat(positionsAfter(0)).containsExactly(1L, 3L);
  }

  @Test
  void passesARolledBackPositionWhileAnUnrelatedTransactionStaysOpen() {
    database.jdbc.sql("create table unrelated (id int)").update();
    append();
    try (var unrelated = new OpenTransaction(database.transactionManager)) {
      unrelated.run(
          () -> {
            database.jdbc.sql("insert into unrelated values (1)").update();
            assertThat(
                    database.jdbc.sql("select count(*) from log.event").query(Long.class).single())
                .isEqualTo(1);
          });
      rollBackAnAppend();
      append();

      assertThat(positionsAfter(0)).containsExactly(1L, 3L);
      assertThat(head()).isEqualTo(3);
    }
  }

  @Test
  void passesARolledBackPositionAsSoonAsThoseWhoWroteThenHaveEnded() {
    rollBackAnAppend();
    try (var writer = new OpenTransaction(database.transactionManager)) {
      append();
      writer.run(this::append);
      assertThat(positionsAfter(0)).as("the writer could have taken position 1").isEmpty();

      try (var later = new OpenTransaction(database.transactionManager)) {
        later.run(this::append);
        writer.rollback();

        assertThat(positionsAfter(0)).as("the later writer could not").containsExactly(2L);
      }
    }
  }

  @Test
  void passesAJumpOfTheSequenceAtOnce() {
    append();
    database.jdbc.sql("select setval('log.event_position', 20001)").query(Long.class).single();
    append();

    assertThat(positionsAfter(0)).containsExactly(1L, 20002L);
    assertThat(head()).isEqualTo(20002);
  }

  @Test
  void passesManyHolesWithOneLookAtTheLocks() {
    for (int i = 0; i < 40; i++) {
      rollBackAnAppend();
      append();
    }

    assertThat(positionsAfter(0))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).map(i -> 2 * i).boxed().toList());
  }

  @Test
  void aHoleWhoseTransactionOnlyRolledBackToASavepointIsPassed() throws SQLException {
    try (Connection connection = connection()) {
      connection.setAutoCommit(false);
      insert(connection);
      Savepoint savepoint = connection.setSavepoint();
      insert(connection);
      connection.rollback(savepoint);
      insert(connection);
      append();
      assertThat(positionsAfter(0)).isEmpty();
      connection.commit();
    }

    assertThat(positionsAfter(0)).containsExactly(1L, 3L, 4L);
  }

  @Test
  void readsWhatIsCommittedEvenInsideAnOldSnapshot() {
    append();
    var oldSnapshot = new TransactionTemplate(database.transactionManager);
    oldSnapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oldSnapshot.executeWithoutResult(
        status -> {
          assertThat(database.count("log.event")).isEqualTo(1);
          try (var other = new OpenTransaction(database.transactionManager)) {
            other.run(this::append);
            append(database.engine().build());
            assertThat(positionsAfter(0)).containsExactly(1L);
            other.commit();
          }
          assertThat(positionsAfter(1)).as("3 is the caller's own").containsExactly(2L);
          assertThat(head()).isEqualTo(2);
        });
    assertThat(positionsAfter(2)).containsExactly(3L);
  }

  /** What another reader learns must not be applied to rows that were read before. */
  @Test
  void rowsReadBeforeAHoleWasFilledAreNotTakenForTheWhole() {
    var interruption = new AtomicReference<Runnable>(() -> {});
    var interrupted = new LogReader(interrupting(database.dataSource, interruption));
    try (var slow = new OpenTransaction(database.transactionManager)) {
      slow.run(this::append);
      append();
      interruption.set(
          () -> {
            interruption.set(() -> {});
            slow.commit();
            assertThat(interrupted.read(0, 10, false)).hasSize(2);
          });

      assertThat(interrupted.read(0, 10, false))
          .extracting(LogEntry::position)
          .containsExactly(1L, 2L);
    }
  }

  /** Runs the interruption whenever rows have been read and not yet been looked at. */
  private static DataSource interrupting(
      DataSource dataSource, AtomicReference<Runnable> interruption) {
    return new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        return intercept(
            Connection.class,
            super.getConnection(),
            (method, arguments, result) ->
                method.equals("prepareStatement")
                        && ((String) arguments[0]).startsWith("select position, ")
                    ? intercept(
                        PreparedStatement.class,
                        (PreparedStatement) Objects.requireNonNull(result),
                        (inner, none, rows) -> {
                          if (inner.equals("executeQuery")) {
                            Objects.requireNonNull(interruption.get()).run();
                          }
                          return rows;
                        })
                    : result);
      }
    };
  }

  private interface After {
    @Nullable Object apply(String method, Object[] arguments, @Nullable Object result);
  }

  private static <T> T intercept(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                after.apply(method.getName(), arguments, method.invoke(target, arguments))));
  }

  @Test
  void theHeadIsNotAboveWhatCanStillAppear() {
    append();
    try (var slow = new OpenTransaction(database.transactionManager)) {
      slow.run(this::append);
      append();

      TrackingToken head = engine.createHeadToken();

      assertThat(head).isEqualTo(new GlobalSequenceTrackingToken(1));
      slow.commit();
      assertThat(positionsAfter(position(head))).containsExactly(2L, 3L);
    }
    assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
  }

  @Test
  void theHeadWaitsForATransactionThatIsAboutToEnd() {
    append();
    try (var threads = Executors.newSingleThreadExecutor();
        var slow = new OpenTransaction(database.transactionManager)) {
      slow.run(this::append);
      append();
      var head = threads.submit(() -> reader.head(Duration.ofSeconds(20)));
      slow.commit();

      assertThat(OpenTransaction.await(head)).isEqualTo(3);
    }
  }

  @Test
  void aWaitingReaderIsGivenTheEventThatFillsTheHole() {
    try (var slow = new OpenTransaction(database.transactionManager)) {
      slow.run(this::append);
      append();

      assertThat(engine.readEvents(token(0), true)).isEmpty();
      slow.commit();
    }
    assertThat(engine.readEvents(token(0), true).map(e -> position(e.trackingToken())))
        .containsExactly(1L, 2L);
  }

  @Test
  void theTokenBeforeAnInstantMissesNothingSince() {
    append();
    append();
    Instant second = database.eventLog().recordedAt(2).orElseThrow();

    assertThat(engine.createTokenAt(second)).isEqualTo(new GlobalSequenceTrackingToken(1));
    assertThat(engine.createTokenAt(second.plusSeconds(1)))
        .isEqualTo(new GlobalSequenceTrackingToken(2));
    assertThat(engine.createTokenAt(Instant.EPOCH)).isEqualTo(new GlobalSequenceTrackingToken(0));
    assertThat(engine.readEvents(engine.createTailToken(), false)).hasSize(2);
  }

  /** Steps of several transactions and two readers, in any order; one thread, so a seed repeats. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyCommittedEventIsReadOnceAndInOrderWhateverTheOrderOfCommits(long seed)
      throws SQLException {
    var random = new Random(seed);
    var committed = new TreeSet<Long>();
    var eager = new ArrayList<Long>();
    var lazy = new ArrayList<Long>();
    var idle = new ArrayList<Connection>();
    var writing = new ArrayList<Writing>();
    PostgresEventStorageEngine other = database.engine().build();
    try {
      for (int i = 0; i < 6; i++) {
        Connection connection = connection();
        connection.setAutoCommit(false);
        idle.add(connection);
      }
      for (int step = 0; step < 400; step++) {
        switch (random.nextInt(6)) {
          case 0, 1 -> {
            if (!idle.isEmpty()) {
              writing.add(new Writing(idle.removeLast(), new ArrayList<>()));
            }
          }
          case 2 -> {
            if (!writing.isEmpty()) {
              Writing one = writing.get(random.nextInt(writing.size()));
              one.positions.add(insert(one.connection));
            }
          }
          case 3 -> {
            if (!writing.isEmpty()) {
              Writing one = writing.remove(random.nextInt(writing.size()));
              if (random.nextInt(3) == 0) {
                one.connection.rollback();
              } else {
                one.connection.commit();
                committed.addAll(one.positions);
              }
              idle.add(one.connection);
            }
          }
          case 4 -> eager.addAll(positions(engine, eager.isEmpty() ? 0 : eager.getLast()));
          default -> {
            if (random.nextInt(10) == 0) {
              lazy.addAll(positions(other, lazy.isEmpty() ? 0 : lazy.getLast()));
            }
          }
        }
      }
      for (Writing one : writing) {
        one.connection.commit();
        committed.addAll(one.positions);
        idle.add(one.connection);
      }
    } finally {
      for (Connection connection : idle) {
        connection.close();
      }
    }
    eager.addAll(positions(engine, eager.isEmpty() ? 0 : eager.getLast()));
    lazy.addAll(positions(other, lazy.isEmpty() ? 0 : lazy.getLast()));

    assertThat(committed).as("seed %d writes something", seed).isNotEmpty();
    assertThat(eager).as("eager reader, seed %d", seed).containsExactlyElementsOf(committed);
    assertThat(lazy).as("lazy reader, seed %d", seed).containsExactlyElementsOf(committed);
  }

  private record Writing(Connection connection, List<Long> positions) {}

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void everyCommittedEventIsReadOnceAndInOrderWhileManyWrite(long seed) {
    var committed = new ConcurrentSkipListSet<Long>();
    var writersDone = new AtomicBoolean();
    var read = new ArrayList<Long>();
    try (var threads = Executors.newFixedThreadPool(9)) {
      var reading =
          threads.submit(
              () -> {
                boolean last;
                do {
                  last = writersDone.get();
                  engine
                      .readEvents(token(read.isEmpty() ? 0 : read.getLast()), true)
                      .forEach(event -> read.add(position(event.trackingToken())));
                } while (!last);
              });
      var writing =
          LongStream.range(0, 8)
              .mapToObj(
                  number -> threads.submit(() -> write(new Random(seed * 31 + number), committed)))
              .toList();
      writing.forEach(OpenTransaction::await);
      writersDone.set(true);
      OpenTransaction.await(reading);
    }

    assertThat(read).as("seed %d", seed).containsExactlyElementsOf(committed);
    assertThat(engine.createHeadToken())
        .isEqualTo(new GlobalSequenceTrackingToken(committed.last()));
  }

  private void write(Random random, ConcurrentSkipListSet<Long> committed) {
    for (int i = 0; i < 150; i++) {
      var positions = new ArrayList<Long>();
      boolean roll = random.nextInt(4) == 0;
      int events = 1 + random.nextInt(3);
      database.transactions.executeWithoutResult(
          status -> {
            for (int e = 0; e < events; e++) {
              String aggregateId = append();
              positions.add(
                  database
                      .jdbc
                      .sql("select position from log.event where aggregate_id = ?")
                      .param(aggregateId)
                      .query(Long.class)
                      .single());
            }
            if (roll) {
              status.setRollbackOnly();
            }
          });
      if (!roll) {
        committed.addAll(positions);
      }
    }
  }

  private String append() {
    return append(engine);
  }

  private String append(PostgresEventStorageEngine appender) {
    String aggregateId = "thing:" + aggregates.incrementAndGet();
    appender.appendEvents(event(aggregateId, 0));
    return aggregateId;
  }

  private void rollBackAnAppend() {
    database.transactions.executeWithoutResult(
        status -> {
          append();
          status.setRollbackOnly();
        });
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(
        database.dataSource.getJdbcUrl(), TestDatabase.username(), TestDatabase.password());
  }

  private long insert(Connection connection) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            insert into log.event (aggregate_id, sequence_number, aggregate_type, event_id,
              payload_type, payload, metadata, recorded_at)
            values (?, 0, 'Thing', gen_random_uuid(), ?, '{"text": ""}', '{}', now())
            returning position
            """)) {
      insert.setString(1, "thing:" + aggregates.incrementAndGet());
      insert.setString(2, TestDatabase.Noted.class.getName());
      try (var result = insert.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  private long head() {
    return reader.head(Duration.ofMillis(5));
  }

  private List<Long> positionsAfter(long position) {
    return positions(engine, position);
  }

  private static List<Long> positions(PostgresEventStorageEngine engine, long after) {
    return engine
        .readEvents(token(after), false)
        .map(event -> position(event.trackingToken()))
        .toList();
  }

  private static TrackingToken token(long position) {
    return new GlobalSequenceTrackingToken(position);
  }

  private static long position(TrackingToken token) {
    return ((GlobalSequenceTrackingToken) token).getGlobalIndex();
  }
}
