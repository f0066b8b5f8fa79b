package dev.countersign.eventstore;

import static dev.countersign.eventstore.TestDatabase.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DefaultEventBusSpanFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.axonframework.tracing.NoOpSpanFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the events of an aggregate are many, its state is read and only what came after. */
class SnapshotTest {
  private static final String ID = "account:1";

  private final TestDatabase database = TestDatabase.withLog();
  private final PostgresEventStorageEngine engine = database.engine().build();
  private final PostgresEventStore store =
      new PostgresEventStore(
          engine,
          new LogTail(new LogReader(database.dataSource), engine),
          NoOpMessageMonitor.instance(),
          DefaultEventBusSpanFactory.builder().spanFactory(NoOpSpanFactory.INSTANCE).build());

  /** State as aggregates have it: private, without accessors, with a type of its own. */
  private static final class Account {
    private String owner = "";
    private final Map<Integer, Entry> entries = new HashMap<>();
    private @Nullable Entry last;

    static Account of(String owner) {
      Account account = new Account();
      account.owner = owner;
      account.last = new Entry(LocalDate.of(2026, 1, 2), List.of("a", "b"));
      account.entries.put(7, account.last);
      return account;
    }

    @Override
    public String toString() {
      return owner + entries + last;
    }
  }

  private record Entry(LocalDate date, List<String> words) {}

  @BeforeEach
  void append() {
    engine.appendEvents(
        IntStream.range(0, 1200).<EventMessage<?>>mapToObj(i -> event(ID, i)).toList());
    engine.appendEvents(event("account:2", 0));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void snapshot(long sequenceNumber, String owner) {
    store.storeSnapshot(
        new GenericDomainEventMessage<>("Account", ID, sequenceNumber, Account.of(owner)));
  }

  private List<Long> sequenceNumbers() {
    return store
        .readEvents(ID)
        .asStream()
        .<Long>map(DomainEventMessage::getSequenceNumber)
        .toList();
  }

  private static List<Long> range(long from) {
    return LongStream.range(from, 1200).boxed().toList();
  }

  @Test
  void onlyWhatCameAfterTheSnapshotIsRead() {
    snapshot(1189, "Li Lei");
    database.damage("payload = '{}' where sequence_number < 1190 and aggregate_id = '" + ID + "'");

    List<? extends DomainEventMessage<?>> read = store.readEvents(ID).asStream().toList();

    assertThat(read.getFirst().getPayload())
        .usingRecursiveComparison()
        .isEqualTo(Account.of("Li Lei"));
    assertThat(read).extracting(DomainEventMessage::getSequenceNumber).isEqualTo(range(1189));
    assertThatThrownBy(() -> engine.readEvents(ID).next())
        .isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void aSnapshotOfTheLastEventIsAllThatIsRead() {
    snapshot(1199, "Li Lei");

    assertThat(sequenceNumbers()).containsExactly(1199L);
  }

  @Test
  void manyEventsAfterTheSnapshotAreReadInBatches() {
    snapshot(99, "Li Lei");

    assertThat(sequenceNumbers()).isEqualTo(range(99));
  }

  @Test
  void withoutASnapshotEverythingIsRead() {
    assertThat(sequenceNumbers()).isEqualTo(range(0));
    assertThat(store.readEvents("account:2").asStream()).hasSize(1);
    assertThat(store.readEvents("account:3").hasNext()).isFalse();
  }

  @Test
  void anOlderSnapshotDoesNotReplaceANewerOne() {
    snapshot(1100, "Li Lei");
    snapshot(1000, "Han Meimei");

    assertThat(sequenceNumbers()).isEqualTo(range(1100));
  }

  @Test
  void whatOtherCodeHasMadeIsNotReadAndIsReplaced() {
    snapshot(1189, "Li Lei");
    database.jdbc.sql("update log.snapshot set payload_revision = '0123456789abcdef'").update();

    assertThat(sequenceNumbers()).isEqualTo(range(0));

    snapshot(1189, "Han Meimei");
    assertThat(sequenceNumbers()).isEqualTo(range(1189));
    assertThat(store.readEvents(ID).next().getPayload())
        .usingRecursiveComparison()
        .isEqualTo(Account.of("Han Meimei"));
  }

  @Test
  void aSnapshotThatIsDamagedIsNotRead() {
    for (String damage :
        List.of(
            "payload = '{\"owner\": []}'",
            "payload = '[]'",
            "payload_type = 'dev.countersign.No'")) {
      snapshot(1189, "Li Lei");
      database.jdbc.sql("update log.snapshot set " + damage).update();

      assertThat(sequenceNumbers()).as(damage).isEqualTo(range(0));
    }
  }

  @Test
  void theRevisionIsThatOfAllCodeThatMakesTheState() {
    var revisions = new StateRevision();

    assertThat(revisions.revisionOf(Account.class))
        .hasSize(16)
        .isEqualTo(new StateRevision().revisionOf(Account.class))
        .isNotEqualTo(revisions.revisionOf(Entry.class));
    assertThat(revisions.revisionOf(String.class)).isNull();
  }
}
