package dev.countersign.eventstore;

import static dev.countersign.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class RehearsalTest {
  private final TestDatabase database = TestDatabase.withLog();
  private final PostgresEventStorageEngine engine = database.engine().build();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void leavesNothingAndTakesNoPositions() {
    database.jdbc.sql("create table register (code text unique)").update();
    engine.appendEvents(event("thing:1", 0));

    String result =
        Rehearsal.run(
            database.transactionManager,
            () -> {
              database.jdbc.sql("insert into register values ('A')").update();
              engine.appendEvents(event("thing:1", 1), event("thing:2", 0));
              assertThat(engine.readEvents("thing:1").asStream().map(RehearsalTest::sequence))
                  .containsExactly(0L, 1L);
              assertThat(engine.readEvents("thing:1", 1).asStream()).hasSize(1);
              assertThat(engine.readEvents("thing:2").asStream()).hasSize(1);
              assertThat(engine.lastSequenceNumberFor("thing:1")).contains(1L);
              assertThat(engine.readEvents(null, false)).as("the log").hasSize(1);
              return "done";
            });

    assertThat(result).isEqualTo("done");
    assertThat(Rehearsal.isActive()).isFalse();
    assertThat(database.count("register")).isZero();
    assertThat(engine.readEvents("thing:2").asStream()).isEmpty();
    engine.appendEvents(event("thing:1", 1));
    assertThat(database.storedPositions()).containsExactly(1L, 2L);
  }

  @Test
  void doesNotHoldUpReadersOfTheLog() {
    Rehearsal.run(
        database.transactionManager,
        () -> {
          engine.appendEvents(event("thing:1", 0));
          try (var other = new OpenTransaction(database.transactionManager)) {
            other.run(() -> engine.appendEvents(event("thing:2", 0)));
            other.commit();
          }
          assertThat(engine.createHeadToken().position()).hasValue(1);
        });
  }

  @Test
  void refusesWhatTheLogWouldRefuse() {
    engine.appendEvents(event("thing:1", 0), event("thing:1", 1));

    Rehearsal.run(
        database.transactionManager,
        () -> {
          assertThatThrownBy(() -> engine.appendEvents(event("thing:new", 0), event("thing:1", 1)))
              .isInstanceOf(ConcurrencyException.class);
          engine.appendEvents(event("thing:2", 0));
          assertThatThrownBy(() -> engine.appendEvents(event("thing:2", 0)))
              .isInstanceOf(AggregateStreamCreationException.class);
        });
  }

  @Test
  void anAttemptThatFailsLeavesNothingForTheNext() {
    database.jdbc.sql("create table register (code text unique)").update();

    Rehearsal.run(
        database.transactionManager,
        () -> {
          Rehearsal.attempt(() -> register("A", "thing:1"));
          assertThatThrownBy(() -> Rehearsal.attempt(() -> register("A", "thing:2")))
              .isInstanceOf(DuplicateKeyException.class);
          Rehearsal.attempt(() -> register("B", "thing:3"));

          assertThat(engine.readEvents("thing:1").asStream()).hasSize(1);
          assertThat(engine.readEvents("thing:2").asStream()).isEmpty();
          assertThat(engine.readEvents("thing:3").asStream()).hasSize(1);
        });
    assertThat(database.count("register")).isZero();
  }

  private int register(String code, String aggregateId) {
    engine.appendEvents(event(aggregateId, 0));
    return database.jdbc.sql("insert into register values (?)").param(code).update();
  }

  @Test
  void eventsOfAUnitOfWorkThatRolledBackAreForgotten() {
    Rehearsal.run(
        database.transactionManager,
        () -> {
          var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("x"));
          engine.appendEvents(event("thing:1", 0));
          assertThat(AppendedEvents.of(unitOfWork))
              .extracting(AppendedEvents.Appended::position)
              .containsExactly(0L);
          unitOfWork.rollback();

          assertThat(engine.readEvents("thing:1").asStream()).isEmpty();
        });
  }

  @Test
  void canOnlyBeOneAtATime() {
    Rehearsal.run(
        database.transactionManager,
        () ->
            assertThatThrownBy(() -> Rehearsal.run(database.transactionManager, () -> {}))
                .isInstanceOf(IllegalStateException.class));
    assertThatThrownBy(() -> Rehearsal.attempt(() -> "")).isInstanceOf(IllegalStateException.class);
  }

  private static long sequence(DomainEventMessage<?> event) {
    return event.getSequenceNumber();
  }
}
