package dev.countersign.eventstore;

import java.util.Objects;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;

/** What a stored event tells. Axon reads it late and passes by what it does not know. */
public final class StoredPayload {
  private StoredPayload() {}

  /**
   * Reads payload and metadata.
   *
   * @param position asked for where the event stands, only when it cannot be read
   * @throws UnreadableEventException when the event is damaged, or its type or revision is unknown
   */
  public static Object of(DomainEventMessage<?> event, LongSupplier position) {
    Object payload;
    try {
      payload = event.getPayload();
      MetaData _ = Objects.requireNonNull(event.getMetaData());
    } catch (RuntimeException e) {
      throw new UnreadableEventException(
          position.getAsLong(),
          event.getAggregateIdentifier(),
          event.getPayloadType().getName() + " is damaged or of another revision, " + root(e),
          e);
    }
    if (payload instanceof UnknownSerializedType unknown) {
      SerializedType type = unknown.serializedType();
      throw new UnreadableEventException(
          position.getAsLong(),
          event.getAggregateIdentifier(),
          "this build does not know the type " + type.getName(),
          null);
    }
    return payload;
  }

  private static String root(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
  }
}
