package dev.countersign.query.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.events.Event;
import dev.countersign.eventstore.StoredPayload;
import dev.countersign.eventstore.UnreadableEventException;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Whose record is whose: the first event of a record tells its branch, and no later one moves it.
 */
@Component
class RecordBranches {
  private static final int MOST = 100_000;

  private final EventStore events;
  private final Cache<String, Optional<String>> branches =
      Caffeine.newBuilder().maximumSize(MOST).build();

  RecordBranches(EventStore events) {
    this.events = events;
  }

  /** The branch of the record; empty for what is of the company, and where it cannot be told. */
  Optional<String> of(DomainEventMessage<?> event) {
    return branches.get(
        event.getAggregateIdentifier(),
        stream -> event.getSequenceNumber() == 0 ? told(event) : first(stream));
  }

  private Optional<String> first(String stream) {
    DomainEventStream all = events.readEvents(stream, 0);
    return all.hasNext() ? told(all.peek()) : Optional.empty();
  }

  private static Optional<String> told(DomainEventMessage<?> first) {
    try {
      return StoredPayload.of(first, () -> 0) instanceof Event event && event.branchId() != null
          ? Optional.of(event.branchId().value())
          : Optional.empty();
    } catch (UnreadableEventException e) {
      return Optional.empty();
    }
  }
}
