package dev.countersign.eventstore;

import static dev.countersign.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What those are given who follow the log together. */
class LogTailTest {
  private static final int FEW = 10;

  private final TestDatabase database = TestDatabase.withLog();

  /** The database is out of reach of the tail, and of nobody else. */
  private final AtomicBoolean away = new AtomicBoolean();

  private final CountDownLatch missed = new CountDownLatch(1);
  private final LogReader reader =
      new LogReader(
          new DelegatingDataSource(database.dataSource) {
            @Override
            public Connection getConnection() throws SQLException {
              if (away.get() && Thread.currentThread().getName().equals(LogTail.THREAD)) {
                missed.countDown();
                throw new SQLException("The database is away.");
              }
              return super.getConnection();
            }
          });
  private final PostgresEventStorageEngine engine = database.engine().reader(reader).build();
  private final AtomicLong aggregates = new AtomicLong();
  private LogTail tail = new LogTail(reader, engine, FEW);

  @AfterEach
  void close() {
    tail.close();
    database.close();
  }

  private void append(int events) {
    for (int i = 0; i < events; i++) {
      engine.appendEvents(event("thing:" + aggregates.incrementAndGet(), 0));
    }
    tail.committed();
  }

  private static long next(BlockingStream<TrackedEventMessage<?>> stream)
      throws InterruptedException {
    assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
    return stream.nextAvailable().trackingToken().position().orElseThrow();
  }

  private static List<Long> next(BlockingStream<TrackedEventMessage<?>> stream, int events)
      throws InterruptedException {
    List<Long> positions = new ArrayList<>();
    for (int i = 0; i < events; i++) {
      positions.add(next(stream));
    }
    return positions;
  }

  private static List<Long> range(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }

  /** The slow ones fall behind what is kept, again and again, and the quick ones hardly ever. */
  @Test
  void whoeverFollowsIsGivenEachEventOnceAndInOrder() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("Seed of these writers: " + seed);
    var over = new AtomicBoolean();
    try (var threads = Executors.newCachedThreadPool()) {
      List<Future<List<Long>>> followers = new ArrayList<>();
      for (int questions = 0; questions < 4; questions++) {
        int between = questions;
        followers.add(threads.submit(() -> followUntil(over, between)));
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        Random random = new Random(seed + writer);
        writers.add(threads.submit(() -> write(random)));
      }
      for (Future<?> writer : writers) {
        writer.get(60, TimeUnit.SECONDS);
      }
      over.set(true);
      append(1);

      for (Future<List<Long>> follower : followers) {
        assertThat(follower.get(60, TimeUnit.SECONDS))
            .as("seed " + seed)
            .isEqualTo(database.storedPositions());
      }
    }
  }

  private void write(Random random) {
    for (int i = 0; i < 300; i++) {
      boolean rollBack = random.nextInt(4) == 0;
      int events = 1 + random.nextInt(3);
      database.transactions.executeWithoutResult(
          status -> {
            append(events);
            if (rollBack) {
              status.setRollbackOnly();
            }
          });
      tail.committed();
    }
  }

  private List<Long> followUntil(AtomicBoolean over, int questionsBetween) throws Exception {
    List<Long> positions = new ArrayList<>();
    try (var stream = tail.follow(0)) {
      while (!over.get() || positions.getLast() < database.storedPositions().getLast()) {
        if (stream.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
          positions.add(next(stream));
          for (int i = 0; i < questionsBetween; i++) {
            database.count("log.event");
          }
        }
      }
    }
    return positions;
  }

  @Test
  void whoFallsBehindGetsAllThatWasMadeOfOneEvent() throws Exception {
    PostgresEventStorageEngine doubling =
        database
            .engine()
            .upcasterChain(events -> events.flatMap(one -> Stream.of(one, one)))
            .build();
    tail = new LogTail(reader, doubling, FEW);
    try (var stream = tail.follow(0);
        var other = tail.follow(0)) {
      append(1);
      assertThat(next(stream, 2)).containsExactly(1L, 1L);
      append(1);
      assertThat(next(stream)).isEqualTo(2);
      assertThat(next(other, 4)).containsExactly(1L, 1L, 2L, 2L);
      append(FEW);
      assertThat(next(other, 2 * FEW)).hasSize(2 * FEW);
      append(FEW);
      assertThat(next(other, 2 * FEW)).hasSize(2 * FEW);

      assertThat(next(stream)).isEqualTo(2);
      assertThat(next(stream, 4 * FEW))
          .isEqualTo(range(3, 2 + 2 * FEW).stream().flatMap(p -> Stream.of(p, p)).toList());
    }
  }

  @Test
  void whoCannotUseAnythingOfABatchGoesOnToTheNext() throws Exception {
    PostgresEventStorageEngine forgetful =
        database
            .engine()
            .upcasterChain(
                events ->
                    events.filter(
                        one ->
                            one.getTrackingToken().orElseThrow().position().orElseThrow() > 1_200))
            .build();
    tail = new LogTail(reader, forgetful, FEW);
    append(1_201);
    try (var stream = tail.follow(0)) {
      assertThat(next(stream)).isEqualTo(1_201);
    }
  }

  @Test
  void whoComesBackAfterNobodyFollowedMissesNothing() throws Exception {
    append(1);
    try (var stream = tail.follow(0)) {
      assertThat(next(stream)).isEqualTo(1);
      append(1);
      assertThat(next(stream)).isEqualTo(2);
    }
    append(3 * FEW);
    try (var again = tail.follow(2);
        var fromTheBeginning = tail.follow(0)) {
      assertThat(next(again, 3 * FEW)).isEqualTo(range(3, 2 + 3 * FEW));
      assertThat(next(fromTheBeginning, 2 + 3 * FEW)).isEqualTo(range(1, 2 + 3 * FEW));
    }
  }

  @Test
  void thoseWhoAskedToBeToldAreToldOfWhatCame() throws Exception {
    try (var stream = tail.follow(0)) {
      assertThat(stream.peek()).isEmpty();
      var told = new CountDownLatch(2);
      assertThat(stream.setOnAvailableCallback(told::countDown)).isTrue();
      assertThat(told.getCount()).as("told at once, in case something is there").isEqualTo(1);
      append(1);

      assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(next(stream)).isEqualTo(1);
    }
  }

  @Test
  void oneWhoCannotBeToldDoesNotStopTheOthers() throws Exception {
    try (var broken = tail.follow(0);
        var stream = tail.follow(0)) {
      assertThat(broken.peek()).isEmpty();
      var once = new AtomicBoolean();
      broken.setOnAvailableCallback(
          () -> {
            if (once.getAndSet(true)) {
              throw new IllegalStateException("Gone.");
            }
          });
      append(1);
      assertThat(next(stream)).isEqualTo(1);
      append(1);
      assertThat(next(stream)).isEqualTo(2);
    }
  }

  @Test
  void whatCameWhileTheDatabaseWasAwayIsGivenAfterwards() throws Exception {
    try (var stream = tail.follow(0)) {
      assertThat(stream.peek()).isEmpty();
      away.set(true);
      append(1);
      assertThat(missed.await(20, TimeUnit.SECONDS)).isTrue();
      away.set(false);

      assertThat(next(stream)).isEqualTo(1);
    }
  }

  @Test
  void whoIsAheadOfTheOthersGetsNothingTwice() throws Exception {
    append(1);
    try (var stream = tail.follow(0);
        var ahead = tail.follow(0)) {
      assertThat(next(stream)).isEqualTo(1);
      assertThat(stream.peek()).isEmpty();
      away.set(true);
      append(3);
      assertThat(missed.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(next(ahead, 4)).isEqualTo(range(1, 4));
      assertThat(ahead.peek()).isEmpty();
      away.set(false);
      append(1);

      assertThat(next(stream, 4)).isEqualTo(range(2, 5));
      assertThat(next(ahead)).isEqualTo(5);
      assertThat(ahead.peek()).isEmpty();
    }
  }

  @Test
  void atTheEndNobodyIsKeptWaiting() throws Exception {
    try (var stream = tail.follow(0)) {
      append(1);
      assertThat(next(stream)).isEqualTo(1);
      var waiting = new FutureTask<>(stream::nextAvailable);
      Thread thread = Thread.startVirtualThread(waiting);
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      tail.close();

      assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
          .hasRootCauseMessage("The log is closed");
      assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isFalse();
    }
  }
}
