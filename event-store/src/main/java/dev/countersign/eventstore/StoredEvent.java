package dev.countersign.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** An entry in the shape in which Axon wants to be given events. */
record StoredEvent(LogEntry entry) implements DomainEventData<String> {

  /**
   * @throws EventStoreException when the message cannot be stored
   */
  static StoredEvent of(EventMessage<?> message, Serializer serializer) {
    if (!(message instanceof DomainEventMessage<?> event)) {
      throw new EventStoreException(
          "The event "
              + message.getPayloadType().getName()
              + " belongs to no aggregate and cannot be stored: apply it in an aggregate.");
    }
    if (event.getAggregateIdentifier().isEmpty()) {
      // What Axon makes of an aggregate whose identifier is set to "" before its first event.
      throw new EventStoreException(
          "The aggregate of the event "
              + event.getPayloadType().getName()
              + " has an empty identifier: leave the field null until the first event sets it.");
    }
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    SerializedObject<String> metadata = event.serializeMetaData(serializer, String.class);
    @Nullable String revision = payload.getType().getRevision();
    return new StoredEvent(
        new LogEntry(
            0,
            event.getAggregateIdentifier(),
            event.getSequenceNumber(),
            event.getType(),
            identifier(event),
            payload.getType().getName(),
            revision,
            payload.getData(),
            metadata.getData(),
            // PostgreSQL keeps microseconds and would round up into the future.
            event.getTimestamp().truncatedTo(ChronoUnit.MICROS)));
  }

  private static UUID identifier(DomainEventMessage<?> event) {
    try {
      return UUID.fromString(event.getIdentifier());
    } catch (IllegalArgumentException e) {
      throw new EventStoreException(
          "The identifier "
              + event.getIdentifier()
              + " of an event is not a UUID: leave identifiers to Axon's default factory.",
          e);
    }
  }

  TrackedDomainEventData<String> tracked() {
    return new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(entry.position()), this);
  }

  @Override
  public String getType() {
    return entry.aggregateType();
  }

  @Override
  public String getAggregateIdentifier() {
    return entry.aggregateId();
  }

  @Override
  public long getSequenceNumber() {
    return entry.sequenceNumber();
  }

  @Override
  public String getEventIdentifier() {
    return entry.eventId().toString();
  }

  @Override
  public Instant getTimestamp() {
    return entry.recordedAt();
  }

  @Override
  public SerializedObject<String> getMetaData() {
    return new SerializedMetaData<>(entry.metadata(), String.class);
  }

  @Override
  public SerializedObject<String> getPayload() {
    return new SimpleSerializedObject<>(
        entry.payload(), String.class, entry.payloadType(), entry.payloadRevision());
  }
}
