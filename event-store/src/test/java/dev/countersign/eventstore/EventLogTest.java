package dev.countersign.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

  private final TestDatabase database = TestDatabase.withLog();
  private final PostgresEventStorageEngine engine = database.engine().build();
  private final EventLog log = database.eventLog();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEmptyLogIsAtPositionZero() {
    assertThat(log.head()).isZero();
    assertThat(log.positionAt(NOON)).isZero();
    assertThat(log.recordedAt(1)).isEmpty();
    assertThat(log.read(0, 10)).isEmpty();
  }

  @Test
  void anInstantIsThePositionOfTheLastEventRecordedByThen() {
    engine.appendEvents(at(NOON), at(NOON.plusSeconds(10)), at(NOON.plusSeconds(20)));

    assertThat(log.positionAt(NOON.minusNanos(1000))).isZero();
    assertThat(log.positionAt(NOON)).isEqualTo(1);
    assertThat(log.positionAt(NOON.plusSeconds(19))).isEqualTo(2);
    assertThat(log.positionAt(NOON.plusSeconds(20))).isEqualTo(3);
    assertThat(log.positionAt(Instant.parse("2099-01-01T00:00:00Z"))).isEqualTo(3);
    assertThat(log.recordedAt(2)).contains(NOON.plusSeconds(10));
  }

  @Test
  void anInstantNeverShowsLessThanAnEarlierOne() {
    engine.appendEvents(
        at(NOON.plusSeconds(60)), at(NOON), at(NOON.plusSeconds(30)), at(NOON.plusSeconds(90)));

    assertThat(log.positionAt(NOON)).isEqualTo(2);
    assertThat(log.positionAt(NOON.plusSeconds(30))).isEqualTo(3);
    assertThat(log.positionAt(NOON.plusSeconds(60))).isEqualTo(3);
    assertThat(log.positionAt(NOON.plusSeconds(90))).isEqualTo(4);
  }

  @Test
  void anInstantIsNeverAboveTheHead() {
    engine.appendEvents(at(NOON));
    try (var slow = new OpenTransaction(database.transactionManager)) {
      slow.run(() -> engine.appendEvents(at(NOON.plusSeconds(1))));
      engine.appendEvents(at(NOON.plusSeconds(2)));

      assertThat(log.positionAt(NOON.plusSeconds(2))).isEqualTo(1);
      assertThat(log.read(0, 10)).extracting(LogEntry::position).containsExactly(1L);
      slow.commit();
    }
    assertThat(log.positionAt(NOON.plusSeconds(2))).isEqualTo(3);
    assertThat(log.read(1, 1)).extracting(LogEntry::position).containsExactly(2L);
  }

  private static EventMessage<?> at(Instant instant) {
    String aggregateId = "thing:" + UUID.randomUUID();
    var message = TestDatabase.event(aggregateId, 0);
    return new GenericDomainEventMessage<>("Thing", aggregateId, 0, message, () -> instant);
  }
}
