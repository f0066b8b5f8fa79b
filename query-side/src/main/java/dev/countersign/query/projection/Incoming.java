package dev.countersign.query.projection;

import dev.countersign.events.Event;
import dev.countersign.eventstore.StoredPayload;
import dev.countersign.eventstore.UnreadableEventException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;

/** What the log gives to a view: an event, or the place of one that cannot be read. */
sealed interface Incoming permits Recorded, Unreadable {
  long position();

  String eventId();

  String stream();

  long sequence();

  /** The full name of the event as it stands in the log. */
  String name();

  /** Reads a message of the log. */
  static Incoming of(TrackedEventMessage<?> message) {
    DomainEventMessage<?> event = (DomainEventMessage<?>) message;
    long position =
        message
            .trackingToken()
            .position()
            .orElseThrow(() -> new IllegalStateException("An event of the log has no position"));
    try {
      Object payload = StoredPayload.of(event, () -> position);
      return payload instanceof Event known
          ? recorded(event, position, known)
          : unreadable(event, position, payload.getClass().getName() + " is not an event");
    } catch (UnreadableEventException e) {
      return unreadable(event, position, String.valueOf(e.getMessage()));
    }
  }

  private static Recorded recorded(DomainEventMessage<?> message, long position, Event event) {
    return new Recorded(
        position,
        message.getIdentifier(),
        message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
        message.getAggregateIdentifier(),
        message.getSequenceNumber(),
        event,
        message.getMetaData());
  }

  private static Unreadable unreadable(
      DomainEventMessage<?> message, long position, String reason) {
    return new Unreadable(
        position,
        message.getIdentifier(),
        message.getAggregateIdentifier(),
        message.getSequenceNumber(),
        name(message),
        reason);
  }

  private static String name(DomainEventMessage<?> message) {
    return UnknownSerializedType.class.equals(message.getPayloadType())
        ? ((UnknownSerializedType) message.getPayload()).serializedType().getName()
        : message.getPayloadType().getName();
  }

  /** The identifier of the thing that a stream tells of, without its kind. */
  static String subjectOf(String stream) {
    return stream.substring(stream.indexOf(':') + 1);
  }

  /** The things that the events tell of. */
  static List<String> subjects(List<? extends Incoming> events) {
    return events.stream().map(event -> subjectOf(event.stream())).toList();
  }
}
