package dev.countersign.eventstore;

import java.util.List;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store on this module's log. It asks for the snapshot and the events of an aggregate
 * at once, and whoever follows the log shares its {@link LogTail}.
 */
final class PostgresEventStore extends AbstractEventStore {
  private final PostgresEventStorageEngine engine;
  private final LogTail tail;

  PostgresEventStore(
      PostgresEventStorageEngine engine,
      LogTail tail,
      MessageMonitor<? super EventMessage<?>> monitor,
      EventBusSpanFactory spans) {
    super(builder(engine, monitor, spans));
    this.engine = engine;
    this.tail = tail;
  }

  private static Builder builder(
      PostgresEventStorageEngine engine,
      MessageMonitor<? super EventMessage<?>> monitor,
      EventBusSpanFactory spans) {
    Builder builder = new Builder() {};
    builder.storageEngine(engine).messageMonitor(monitor).spanFactory(spans);
    return builder;
  }

  @Override
  public DomainEventStream readEvents(String aggregateId) {
    return DomainEventStream.concat(
        engine.readState(aggregateId),
        DomainEventStream.of(stagedDomainEventMessages(aggregateId)));
  }

  @Override
  public TrackingEventStream openStream(@Nullable TrackingToken after) {
    return tail.follow(PostgresEventStorageEngine.position(after));
  }

  @Override
  protected void afterCommit(List<? extends EventMessage<?>> events) {
    tail.committed();
  }
}
