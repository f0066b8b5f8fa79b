package dev.countersign.query.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.events.EventForm;
import dev.countersign.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes {@link CloudEvent}s of what is stored, in the form of this build. Whoever follows the end
 * of the log is given the same messages as the others there, so each is made once for all of them.
 */
@Component
class CloudEvents {
  private static final JsonMapper JSON = EventJson.builder().build();
  private static final int MOST_KEPT = 4_000;

  private final Serializer serializer;
  private final JsonMapper writer;
  private final Cache<TrackedEventMessage<?>, Told> told =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_KEPT).build();

  CloudEvents(@Qualifier("eventSerializer") Serializer serializer, JsonMapper writer) {
    this.serializer = serializer;
    this.writer = writer;
  }

  /** Both forms of one event as it is sent, as soon as each was asked for. */
  private static final class Told {
    private volatile byte @Nullable [] whole;
    private volatile byte @Nullable [] open;
  }

  /** As a server-sent event, which is named by its position. */
  byte[] sent(TrackedEventMessage<?> message, boolean personal) {
    Told both = told.get(message, _ -> new Told());
    byte[] known = personal ? both.whole : both.open;
    if (known == null) {
      String json = writer.writeValueAsString(of(message, personal));
      known =
          ("id: " + positionOf(message) + "\ndata: " + json + "\n\n")
              .getBytes(StandardCharsets.UTF_8);
      if (personal) {
        both.whole = known;
      } else {
        both.open = known;
      }
    }
    return known;
  }

  CloudEvent of(TrackedEventMessage<?> message, boolean personal) {
    DomainEventMessage<?> event = (DomainEventMessage<?>) message;
    SerializedObject<String> payload = event.serializePayload(serializer, String.class);
    String type = payload.getType().getName();
    @Nullable String revision = payload.getType().getRevision();
    String stream = event.getAggregateIdentifier();
    MetaData metadata = metadata(event);
    return new CloudEvent(
        "1.0",
        event.getIdentifier(),
        "/" + stream.replaceFirst(":", "/"),
        type,
        stream,
        event.getTimestamp().truncatedTo(ChronoUnit.MICROS),
        "application/json",
        "/api/v1/events/schemas/"
            + EventForm.nameOf(type)
            + (revision == null ? "" : "/revisions/" + revision),
        Long.toString(positionOf(message)),
        "%010d".formatted(event.getSequenceNumber()),
        revision,
        text(metadata, "causationId"),
        text(metadata, "correlationId"),
        text(metadata, "actor"),
        text(metadata, "onBehalfOf"),
        personal ? text(metadata, "reason") : null,
        text(metadata, "commandName"),
        text(metadata, "requestId"),
        text(metadata, "importId"),
        personal ? text(metadata, "sourceAddress") : null,
        text(metadata, "traceparent"),
        personal ? payload.getData() : open(event.getPayloadType(), payload.getData()));
  }

  /** None where it is damaged: the event is told nevertheless, for nobody may miss one. */
  private static MetaData metadata(DomainEventMessage<?> event) {
    try {
      return event.getMetaData();
    } catch (RuntimeException e) {
      return MetaData.emptyInstance();
    }
  }

  /** What everybody may see; nothing of what this build does not know. */
  private static @Nullable String open(Class<?> type, String payload) {
    if (type == UnknownSerializedType.class) {
      return null;
    }
    PersonalFields personal = PersonalFields.of(type);
    if (personal.isEmpty()) {
      return payload;
    }
    JsonNode json = JSON.readTree(payload);
    personal.removeFrom(json);
    return json.toString();
  }

  static long positionOf(TrackedEventMessage<?> message) {
    return message
        .trackingToken()
        .position()
        .orElseThrow(() -> new IllegalStateException("An event of the log has no position"));
  }

  /** The name of the event without its package. */
  static String nameOf(DomainEventMessage<?> event) {
    return event.getPayloadType() == UnknownSerializedType.class
        ? ""
        : event.getPayloadType().getSimpleName();
  }

  static String kindOf(String stream) {
    int colon = stream.indexOf(':');
    return colon < 0 ? stream : stream.substring(0, colon);
  }

  private static @Nullable String text(MetaData metadata, String name) {
    Object value = metadata.get(name);
    return value == null ? null : value.toString();
  }
}
