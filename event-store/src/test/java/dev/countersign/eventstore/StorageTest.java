package dev.countersign.eventstore;

import static dev.countersign.eventstore.OpenTransaction.await;
import static dev.countersign.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.eventstore.TestDatabase.Noted;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class StorageTest {
  private final TestDatabase database = TestDatabase.withLog();
  private final PostgresEventStorageEngine engine = database.engine().build();

  @AfterEach
  void close() {
    database.close();
  }

  @Revision("2")
  record Priced(
      String name,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      LocalDate from,
      Instant at,
      List<Noted> notes,
      @Nullable String remark) {}

  @Test
  void whatIsReadEqualsWhatWasAppended() {
    var payload =
        new Priced(
            "合同 \"七\" \\ \uD83D\uDD8B, {}",
            new BigDecimal("1000000.10"),
            LocalDate.of(2026, 2, 28),
            Instant.parse("2026-02-28T01:02:03.000004Z"),
            List.of(new Noted("a,b"), new Noted("")),
            null);
    var written =
        new GenericDomainEventMessage<>(
                "Contract", "contract:1", 0, payload, Map.of("actor", "E1001", "reason", "因为"))
            .withMetaData(Map.of("actor", "E1001", "reason", "因为"));

    engine.appendEvents(written);

    DomainEventMessage<?> read = engine.readEvents("contract:1").next();
    assertThat(read.getPayload()).isEqualTo(payload);
    assertThat(read.getMetaData()).isEqualTo(written.getMetaData());
    assertThat(read.getIdentifier()).isEqualTo(written.getIdentifier());
    assertThat(read.getType()).isEqualTo("Contract");
    assertThat(read.getAggregateIdentifier()).isEqualTo("contract:1");
    assertThat(read.getSequenceNumber()).isZero();
    assertThat(read.getTimestamp())
        .isBetween(written.getTimestamp().minusNanos(999), written.getTimestamp());
    assertThat(
            database
                .jdbc
                .sql("select payload->>'amount' || payload_revision from log.event")
                .query(String.class)
                .single())
        .isEqualTo("1000000.102");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "payload = payload || '{\"more\": 1}'; more",
        "payload = '{}'; text",
        "payload = '[]'; damaged",
        "metadata = '[]'; damaged",
        "payload_type = 'dev.countersign.Unheard'; does not know the type dev.countersign.Unheard",
        "payload_revision = '7'; written at revision 7"
      })
  void anAggregateIsNeverBuiltWithoutAnEventThatCannotBeRead(String damage, String reason) {
    engine.appendEvents(event("thing:0", 0), event("thing:1", 0), event("thing:1", 1));
    database.damage(damage + " where position = 3");

    DomainEventStream events = engine.readEvents("thing:1");

    assertThat(events.next().getSequenceNumber()).isZero();
    assertThatThrownBy(events::next)
        .isInstanceOfSatisfying(
            UnreadableEventException.class, e -> assertThat(e.position()).isEqualTo(3))
        .hasMessageContaining("position 3, of thing:1")
        .hasMessageContaining(reason);
    assertThat(engine.readEvents("thing:0").asStream()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void anAggregateIsNeverBuiltWithoutAnEventThatWasTakenAway(int missing) {
    engine.appendEvents(event("thing:1", 0), event("thing:1", 1), event("thing:1", 2));
    database.remove("aggregate_id = 'thing:1' and sequence_number = " + missing);

    assertThatThrownBy(() -> engine.readEvents("thing:1").asStream().toList())
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("event %d is missing".formatted(missing));
  }

  @Test
  void aReaderPassesAnEventThatCannotBeReadAndSeesTheRowThatWasMended() {
    engine.appendEvents(event("thing:0", 0), event("thing:1", 0), event("thing:0", 1));
    EventLog log = database.eventLog();
    database.damage("payload = '{}' where position = 2");

    List<TrackedEventMessage<?>> events = log.events(0, 10);

    assertThat(events).hasSize(3);
    assertThatThrownBy(() -> payload(events.get(1)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("position 2, of thing:1");
    assertThat(payload(events.get(2))).isEqualTo(new Noted("thing:0/1"));
    database.damage("payload = '{\"text\": \"mended\"}' where position = 2");
    assertThat(payload(log.events(1, 1).getFirst())).isEqualTo(new Noted("mended"));
  }

  @Test
  void anEventOfAFormerFormIsReadInTodays() {
    engine.appendEvents(event("thing:0", 0), event("thing:0", 1), event("thing:0", 2));
    String jotted = "payload_type = '" + FormerNotes.FORMER_NAME + "', ";
    database.damage(jotted + "payload = '{\"line\": \"first\"}' where position = 1");
    database.damage(
        jotted + "payload_revision = '2', payload = '{\"text\": \"second\"}' where position = 2");

    assertThat(engine.readEvents("thing:0").asStream().<Object>map(DomainEventMessage::getPayload))
        .containsExactly(new Noted("first"), new Noted("second"), new Noted("thing:0/2"));
    assertThat(database.eventLog().events(0, 10).stream().map(StorageTest::payload))
        .containsExactly(new Noted("first"), new Noted("second"), new Noted("thing:0/2"));
  }

  @ParameterizedTest
  @CsvSource({"'{}'", "'{\"line\": \"a\", \"more\": 1}'", "'[]'"})
  void whatIsNoFormerFormIsNotGuessed(String payload) {
    engine.appendEvents(event("thing:0", 0));
    database.damage(
        "payload_type = '%s', payload = '%s'".formatted(FormerNotes.FORMER_NAME, payload));

    assertThatThrownBy(() -> engine.readEvents("thing:0").next())
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("position 1, of thing:0");
  }

  private static Object payload(TrackedEventMessage<?> event) {
    return StoredPayload.of(
        (DomainEventMessage<?>) event, () -> event.trackingToken().position().orElseThrow());
  }

  @Test
  void positionsFollowTheOrderOfTheEvents() {
    List<EventMessage<?>> events =
        IntStream.range(0, 1200)
            .<EventMessage<?>>mapToObj(i -> event("thing:" + (i % 7), i / 7))
            .toList();

    engine.appendEvents(events);

    assertThat(engine.readEvents(null, false).map(StorageTest::text))
        .containsExactlyElementsOf(events.stream().map(StorageTest::text).toList());
    assertThat(database.storedPositions())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1200).boxed().toList());
  }

  @Test
  void longAggregatesAreReadInWholeAndFromAnyPlace() {
    engine.appendEvents(
        IntStream.range(0, 1001).<EventMessage<?>>mapToObj(i -> event("thing:1", i)).toList());

    assertThat(engine.readEvents("thing:1").asStream().map(DomainEventMessage::getSequenceNumber))
        .containsExactlyElementsOf(LongStream.range(0, 1001).boxed().toList());
    assertThat(
            engine.readEvents("thing:1", 999).asStream().map(DomainEventMessage::getSequenceNumber))
        .containsExactly(999L, 1000L);
    assertThat(engine.lastSequenceNumberFor("thing:1")).contains(1000L);
    assertThat(engine.lastSequenceNumberFor("thing:2")).isEmpty();
  }

  @Test
  void ofTwoThatContinueAnAggregateAtOnceOneIsRefused() {
    engine.appendEvents(event("thing:1", 0));
    try (var first = new OpenTransaction(database.transactionManager);
        var second = new OpenTransaction(database.transactionManager)) {
      first.run(() -> engine.appendEvents(event("thing:1", 1)));
      Future<?> appending = second.begin(() -> engine.appendEvents(event("thing:1", 1)));
      first.commit();

      assertThatThrownBy(() -> await(appending)).isInstanceOf(ConcurrencyException.class);
    }
    assertThat(database.count("log.event")).isEqualTo(2);
  }

  @Test
  void theRefusalNamesTheAggregateThatWasChangedByOthers() {
    engine.appendEvents(event("thing:(1, 2)", 0), event("thing:(1, 2)", 1));

    assertThatThrownBy(() -> engine.appendEvents(event("thing:new", 0), event("thing:(1, 2)", 1)))
        .isInstanceOf(ConcurrencyException.class)
        .hasMessageContaining("thing:(1, 2)");
    assertThat(database.count("log.event")).isEqualTo(2);
  }

  @Test
  void anIdentifierIsUsedForOneAggregateOnly() {
    engine.appendEvents(event("thing:1", 0));

    assertThatThrownBy(() -> engine.appendEvents(event("thing:1", 0)))
        .isInstanceOf(AggregateStreamCreationException.class);
  }

  @Test
  void appendsInTheCallersTransaction() {
    database.transactions.executeWithoutResult(
        status -> {
          engine.appendEvents(event("thing:1", 0));
          assertThat(engine.readEvents("thing:1").asStream()).hasSize(1);
          status.setRollbackOnly();
        });

    assertThat(engine.readEvents("thing:1").asStream()).isEmpty();
  }

  @Test
  void theUnitOfWorkKnowsThePositionsOfItsEvents() {
    engine.appendEvents(event("thing:0", 0));
    var root = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("root"));
    var nested = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("nested"));

    assertThat(AppendedEvents.of(nested)).isEmpty();
    engine.appendEvents(event("thing:1", 0), event("thing:1", 1));
    nested.commit();
    engine.appendEvents(event("thing:2", 0));

    assertThat(AppendedEvents.of(root))
        .extracting(AppendedEvents.Appended::position)
        .containsExactly(2L, 3L, 4L);
    root.commit();
  }

  @Test
  void whatAccompaniesAnAppendKnowsTheLastPosition() {
    database.jdbc.sql("create table told (version bigint, position bigint)").update();
    engine.appendEvents(event("thing:0", 0));
    var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("root"));
    AppendedEvents.writeWithAppend(unitOfWork, Telling::new);
    EventMessage<?>[] more = new EventMessage<?>[250];
    Arrays.setAll(more, sequence -> event("thing:1", sequence));

    engine.appendEvents(more);
    engine.appendEvents(event("thing:2", 0));
    unitOfWork.commit();

    assertThat(AppendedEvents.of(unitOfWork))
        .extracting(AppendedEvents.Appended::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(2, 252).boxed().toList());
    assertThat(
            database
                .jdbc
                .sql("select version || ' at ' || position from told")
                .query()
                .singleColumn())
        .containsExactly("249 at 251");
  }

  @Test
  void anAppendFallsWithWhatAccompaniesIt() {
    var unitOfWork = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("root"));
    AppendedEvents.writeWithAppend(unitOfWork, Telling::new);

    assertThatThrownBy(() -> engine.appendEvents(event("thing:1", 0))).hasMessageContaining("told");
    unitOfWork.rollback();

    assertThat(engine.readEvents("thing:1").asStream()).isEmpty();
  }

  private record Telling(List<AppendedEvents.Appended> events) implements RowWithAppend {
    @Override
    public String sql() {
      return "insert into told values (?, %s)".formatted(LAST_POSITION);
    }

    @Override
    public void set(PreparedStatement statement, int first) throws SQLException {
      statement.setLong(first, events.getLast().sequenceNumber());
    }
  }

  @Test
  void anEventOfNoAggregateIsRefused() {
    assertThatThrownBy(
            () -> engine.appendEvents(GenericEventMessage.asEventMessage(new Noted("loose"))))
        .isInstanceOf(EventStoreException.class)
        .hasMessageContaining("belongs to no aggregate");
    assertThatThrownBy(() -> engine.appendEvents(event("", 0)))
        .isInstanceOf(EventStoreException.class)
        .hasMessageContaining("empty identifier");
  }

  @Test
  void aTextThatCannotBeStoredIsRefusedWithTheReason() {
    var event =
        new GenericDomainEventMessage<>("Thing", "thing:1", 0, new Noted("a" + (char) 0 + "b"));

    assertThatThrownBy(() -> engine.appendEvents(event))
        .isInstanceOf(EventStoreException.class)
        .hasMessageContaining("U+0000");
  }

  @Test
  void twoThatWaitForOneAnotherAreToldToTryAgain() {
    try (var first = new OpenTransaction(database.transactionManager);
        var second = new OpenTransaction(database.transactionManager)) {
      first.run(() -> engine.appendEvents(event("thing:1", 0)));
      second.run(() -> engine.appendEvents(event("thing:2", 0)));
      Future<?> one = first.begin(() -> engine.appendEvents(event("thing:2", 0)));
      Future<?> two = second.begin(() -> engine.appendEvents(event("thing:1", 0)));

      var refusals = new ArrayList<Throwable>();
      for (var each : List.of(new Attempt(first, one), new Attempt(second, two))) {
        Throwable refusal = catchThrowable(() -> await(each.appending));
        if (refusal instanceof ConcurrencyException) {
          refusals.add(refusal);
          each.transaction.rollback();
        }
      }
      assertThat(refusals).hasSize(1);
    }
  }

  private record Attempt(OpenTransaction transaction, Future<?> appending) {}

  @Test
  void whatHappenedCannotBeChanged() {
    engine.appendEvents(event("thing:1", 0));

    for (String change :
        List.of(
            "update log.event set position = 7", "delete from log.event", "truncate log.event")) {
      assertThatThrownBy(() -> database.jdbc.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("The log only grows");
    }
    assertThat(database.storedPositions()).containsExactly(1L);
  }

  private static String text(EventMessage<?> event) {
    return ((Noted) event.getPayload()).text();
  }
}
