package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aggregates with many events are decided on from their state and the latest events. */
class LongAggregatesTest {
  private static final String ID = "00000000-0000-4000-8000-00000000b004";
  private static final String OPPORTUNITY = "opportunity:" + ID;

  private Server server;

  @BeforeEach
  void start() {
    server = Server.startWithDemo();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Client.Answer resize(int amount) {
    return server
        .as("li.na")
        .post(
            "/api/v1/opportunities/" + ID + "/resize",
            "{\"amount\": {\"amount\": \"%d.00\", \"currency\": \"CNY\"}}".formatted(amount));
  }

  private void damage(String which) {
    server.sql().sql("alter table log.event disable trigger event_only_grows").update();
    server.sql().sql("update log.event set payload = '{}' where " + which).update();
    server.sql().sql("alter table log.event enable trigger event_only_grows").update();
  }

  private long snapshot(String aggregateId) {
    return server
        .sql()
        .sql("select coalesce(max(sequence_number), 0) from log.snapshot where aggregate_id = ?")
        .param(aggregateId)
        .query(Long.class)
        .single();
  }

  @Test
  void aLongAggregateIsReadFromItsSnapshot() {
    for (int i = 1; i <= 60; i++) {
      resize(i).ok();
    }
    long upTo = snapshot(OPPORTUNITY);
    assertThat(upTo).isGreaterThan(40);
    // Whoever asks for its whole life is told it from the first event on.
    server
        .as("li.na")
        .post(
            "/api/v1/contracts",
            """
            {"type": "SALES_AND_CONSULTING", "branchId": "BJ",
             "customerId": "00000000-0000-4000-8000-00000000c004", "opportunityId": "%s",
             "title": "After long talks", "templateVersion": "2026-1",
             "lines": [{"productId": "BI", "description": "Licences", "quantity": 1,
                        "unitPrice": {"amount": "60.00", "currency": "CNY"}}],
             "amount": {"amount": "60.00", "currency": "CNY"}}
            """
                .formatted(ID))
        .ok();
    damage("aggregate_id = '%s' and sequence_number <= %d".formatted(OPPORTUNITY, upTo));

    resize(61).ok();

    resize(61).refused(409, "amount-changes");
  }

  @Test
  void nothingIsDecidedWithoutAnEventThatCannotBeRead() {
    long position = resize(1).ok().position();
    damage("position = " + position);

    Client.Answer answer = resize(2).refused(500, "event-is-readable");

    assertThat(answer.position()).isEqualTo(position);
    assertThat(answer.text("detail")).contains("at position " + position);
    assertThat(snapshot(OPPORTUNITY)).isZero();
  }

  /** The demo company has a contract in every phase. */
  @Test
  void theStateOfContractsAndOpportunitiesIsStoredWithoutLoss() throws ClassNotFoundException {
    Snapshotter snapshotter = server.bean(Snapshotter.class);
    EventStore events = server.bean(EventStore.class);
    for (String kind : List.of("contract.Contract", "opportunity.Opportunity")) {
      Class<?> type = Class.forName("dev.countersign.command." + kind);
      List<String> ids =
          server
              .sql()
              .sql(
                  "select aggregate_id from log.event where aggregate_type = ?"
                      + " group by 1 having count(*) > 1")
              .param(type.getSimpleName())
              .query(String.class)
              .list();
      assertThat(ids).isNotEmpty();
      for (String id : ids) {
        snapshotter.scheduleSnapshot(type, id);
        String stored = state(id);
        DomainEventMessage<?> read = events.readEvents(id).next();
        assertThat(read.getPayload()).as(id).isInstanceOf(type);
        server.sql().sql("delete from log.snapshot").update();
        events.storeSnapshot(
            new GenericDomainEventMessage<>(
                read.getType(), id, read.getSequenceNumber(), read.getPayload()));
        assertThat(state(id)).isEqualTo(stored);
        assertThat(stored).contains("\"id\":", "\"branchId\":");
      }
    }
  }

  private String state(String id) {
    return Objects.requireNonNull(
        server
            .sql()
            .sql("select payload::text from log.snapshot where aggregate_id = ?")
            .param(id)
            .query(String.class)
            .optional()
            .orElse(null),
        "no snapshot of " + id);
  }
}
