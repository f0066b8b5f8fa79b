package dev.countersign.eventstore;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's event store, except that it asks for the snapshot and the events of an aggregate at once.
 */
final class SnapshottingEventStore extends EmbeddedEventStore {
  private final PostgresEventStorageEngine engine;

  SnapshottingEventStore(PostgresEventStorageEngine engine, Builder builder) {
    super(builder);
    this.engine = engine;
  }

  @Override
  public DomainEventStream readEvents(String aggregateId) {
    return DomainEventStream.concat(
        engine.readState(aggregateId),
        DomainEventStream.of(stagedDomainEventMessages(aggregateId)));
  }
}
