package dev.countersign.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** The {@link EventLog} where Axon Server keeps the events; it knows milliseconds only. */
final class AxonServerEventLog implements EventLog {
  private static final int STEP = 500;

  private final LogMessages messages;
  private final Serializer serializer;

  AxonServerEventLog(LogMessages messages, Serializer serializer) {
    this.messages = messages;
    this.serializer = serializer;
  }

  @Override
  public long head() {
    return messages.source().createHeadToken().position().orElse(0);
  }

  @Override
  public long positionAt(Instant instant) {
    long head = head();
    if (recordedAt(head).filter(last -> last.isAfter(instant)).isEmpty()) {
      return head;
    }
    // What is found first may be too low by what was recorded in the same millisecond.
    long position = messages.source().createTokenAt(instant).position().orElse(0);
    while (true) {
      List<LogEntry> next = read(position, STEP);
      for (LogEntry entry : next) {
        if (entry.recordedAt().isAfter(instant)) {
          return position;
        }
        position = entry.position();
      }
      if (next.isEmpty()) {
        return position;
      }
    }
  }

  @Override
  public Optional<Instant> recordedAt(long position) {
    return position < 1
        ? Optional.empty()
        : read(position - 1, 1).stream().map(LogEntry::recordedAt).findFirst();
  }

  @Override
  public List<LogEntry> read(long afterPosition, int limit) {
    return events(afterPosition, limit).stream().map(this::entry).toList();
  }

  @Override
  public List<TrackedEventMessage<?>> events(long afterPosition, int limit) {
    long head = head();
    List<TrackedEventMessage<?>> events = new ArrayList<>();
    try (BlockingStream<TrackedEventMessage<?>> stream =
        messages.source().openStream(new GlobalSequenceTrackingToken(afterPosition))) {
      for (long last = afterPosition; last < head && events.size() < limit; ) {
        if (!stream.hasNextAvailable(10, TimeUnit.SECONDS)) {
          throw new EventStoreUnavailableException(
              new TimeoutException("No event for 10 s after position " + last));
        }
        TrackedEventMessage<?> event = stream.nextAvailable();
        events.add(event);
        last = event.trackingToken().position().orElse(0);
      }
      return events;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EventStoreException("Interrupted while reading the log.", e);
    }
  }

  @Override
  public boolean sharesTransactions() {
    return false;
  }

  @Override
  public List<TrackedEventMessage<?>> seen(long afterPosition, int limit) {
    return events(afterPosition, limit);
  }

  private LogEntry entry(TrackedEventMessage<?> message) {
    DomainEventMessage<?> event = (DomainEventMessage<?>) message;
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    return new LogEntry(
        message.trackingToken().position().orElse(0),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getType(),
        UUID.fromString(event.getIdentifier()),
        payload.getType().getName(),
        payload.getType().getRevision(),
        payload.getData(),
        event.serializeMetaData(serializer, String.class).getData(),
        event.getTimestamp());
  }
}
