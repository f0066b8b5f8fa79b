package dev.countersign.query.projection;

import dev.countersign.events.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log holds it: its global position, when it was recorded (to the microsecond, as
 * PostgreSQL keeps it), the stream it belongs to, and who caused it how.
 */
public record Recorded(
    long position,
    Instant recordedAt,
    String stream,
    long sequence,
    Event event,
    Map<String, String> metadata) {

  /**
   * Reads a message of the log.
   *
   * @throws IllegalStateException when this build does not know the event
   */
  static Recorded of(TrackedEventMessage<?> message) {
    DomainEventMessage<?> domainEvent = (DomainEventMessage<?>) message;
    long position =
        message
            .trackingToken()
            .position()
            .orElseThrow(() -> new IllegalStateException("An event of the log has no position"));
    if (!(message.getPayload() instanceof Event event)) {
      throw new IllegalStateException(
          "The event at position %d is of a kind that this build does not know, %s; run the build that recorded it or a newer one."
              .formatted(position, message.getPayloadType().getName()));
    }
    return new Recorded(
        position,
        message.getTimestamp().truncatedTo(ChronoUnit.MICROS),
        domainEvent.getAggregateIdentifier(),
        domainEvent.getSequenceNumber(),
        event,
        message.getMetaData().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> "" + e.getValue())));
  }

  /** The name of the event, for example {@code OpportunityOpened}. */
  public String type() {
    return event.getClass().getSimpleName();
  }

  /** The employee who acted, by number. */
  public @Nullable String actor() {
    return metadata.get("actor");
  }

  /** Why, where the command gave a reason. */
  public @Nullable String reason() {
    return metadata.get("reason");
  }

  /** The identifier of the thing that the stream tells of, without its kind. */
  public String subject() {
    return stream.substring(stream.indexOf(':') + 1);
  }
}
