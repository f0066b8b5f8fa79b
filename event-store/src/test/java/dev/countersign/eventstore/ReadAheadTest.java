package dev.countersign.eventstore;

import static dev.countersign.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What travels together must have the outcome of what travelled one after the other. */
class ReadAheadTest {
  private final TestDatabase database = TestDatabase.withLog();
  private final PostgresEventStorageEngine engine = database.engine().build();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aStateThatWasReadAheadIsNotReadAgain() throws SQLException {
    engine.appendEvents(event("thing:1", 0), event("thing:1", 1));
    inUnitOfWork(() -> readAhead("thing:1"), () -> assertThat(loaded("thing:1")).isEqualTo(2));

    // What another process appends is not noticed, which shows that the state was kept.
    inUnitOfWork(
        () -> readAhead("thing:1"),
        () -> {
          database.engine().build().appendEvents(event("thing:1", 2));
          assertThat(loaded("thing:1")).isEqualTo(2);
        });
  }

  @Test
  void aStateIsReadAgainWhenACommandOfThisProcessChangedIt() throws SQLException {
    engine.appendEvents(event("thing:1", 0));

    inUnitOfWork(
        () -> readAhead("thing:1"),
        () -> {
          onAnotherThread(() -> inUnitOfWork(() -> {}, () -> append(event("thing:1", 1))));
          assertThat(loaded("thing:1")).isEqualTo(2);
        });
  }

  @Test
  void aStateIsOfItsAggregateAndItsUnitOfWork() throws SQLException {
    engine.appendEvents(event("thing:1", 0), event("thing:2", 0), event("thing:2", 1));

    inUnitOfWork(() -> readAhead("thing:1"), () -> assertThat(loaded("thing:2")).isEqualTo(2));
    assertThat(loaded("thing:1")).isEqualTo(1);
    assertThatThrownBy(() -> readAhead("thing:1")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatAccompaniesAnAppendKnowsTheLastPosition() throws SQLException {
    database.jdbc.sql("create table told (position bigint)").update();

    inUnitOfWork(
        () -> {
          AppendedEvents.accompany(
              CurrentUnitOfWork.get(),
              events -> {
                assertThat(events).extracting("sequenceNumber").containsExactly(0L, 1L);
                return new Telling("insert into told values (%s)");
              });
        },
        () -> append(event("thing:1", 0), event("thing:1", 1)));

    assertThat(database.jdbc.sql("select position from told").query(Long.class).single())
        .isEqualTo(engine.readEvents("thing:1").asStream().count());
  }

  @Test
  void anAppendFallsWithWhatAccompaniesIt() {
    assertThatThrownBy(
            () ->
                inUnitOfWork(
                    () ->
                        AppendedEvents.accompany(
                            CurrentUnitOfWork.get(),
                            _ -> new Telling("insert into nowhere values (%s)")),
                    () -> append(event("thing:1", 0))))
        .hasMessageContaining("nowhere");

    assertThat(loaded("thing:1")).isZero();
  }

  @Test
  void moreEventsThanOneStatementTakesStayInOrder() {
    EventMessage<?>[] many = new EventMessage<?>[250];
    for (int i = 0; i < many.length; i++) {
      many[i] = event("thing:1", i);
    }

    append(many);

    assertThat(engine.readEvents("thing:1").asStream().map(e -> e.getSequenceNumber()).toList())
        .hasSize(250)
        .isSorted();
    assertThat(
            database
                .jdbc
                .sql("select count(*) from log.event where position = sequence_number + 1")
                .query(Long.class)
                .single())
        .isEqualTo(250);
  }

  private record Telling(String template) implements RoundTrip.Step {
    @Override
    public String sql() {
      return template.formatted(PostgresEventStorageEngine.LAST_POSITION);
    }

    @Override
    public int set(PreparedStatement statement, int first) {
      return first;
    }
  }

  private void readAhead(String aggregateId) throws SQLException {
    List<Integer> answered = new ArrayList<>();
    try (Connection connection = database.dataSource.getConnection()) {
      RoundTrip.make(
          connection,
          List.of(new One(answered), engine.readingAhead(aggregateId), new One(answered)));
    }
    assertThat(answered).containsExactly(1, 1);
  }

  private record One(List<Integer> answered) implements RoundTrip.Step {
    @Override
    public String sql() {
      return "select ?::integer";
    }

    @Override
    public int set(PreparedStatement statement, int first) throws SQLException {
      statement.setInt(first, 1);
      return first + 1;
    }

    @Override
    public void take(ResultSet rows) throws SQLException {
      rows.next();
      answered.add(rows.getInt(1));
    }
  }

  private long loaded(String aggregateId) {
    return engine.readState(aggregateId).asStream().count();
  }

  private void append(EventMessage<?>... events) {
    database.transactions.executeWithoutResult(_ -> engine.appendEvents(events));
  }

  private interface Action {
    void run() throws SQLException;
  }

  private static void inUnitOfWork(Action before, Action work) throws SQLException {
    DefaultUnitOfWork<EventMessage<?>> unitOfWork =
        DefaultUnitOfWork.startAndGet(event("any:1", 0));
    try {
      before.run();
      work.run();
      unitOfWork.commit();
    } finally {
      if (unitOfWork.isActive()) {
        unitOfWork.rollback();
      }
    }
  }

  private static void onAnotherThread(Action action) {
    List<Throwable> failures = new ArrayList<>();
    Thread thread =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
            .start(
                () -> {
                  try {
                    action.run();
                  } catch (SQLException e) {
                    throw new IllegalStateException(e);
                  }
                });
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(failures).isEmpty();
  }
}
