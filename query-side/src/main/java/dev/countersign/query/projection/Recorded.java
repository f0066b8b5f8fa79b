package dev.countersign.query.projection;

import dev.countersign.events.Event;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log holds it: its global position, its identifier, when it was recorded (to the
 * microsecond, as PostgreSQL keeps it), the stream it belongs to, and who caused it how.
 */
public record Recorded(
    long position,
    String eventId,
    Instant recordedAt,
    String stream,
    long sequence,
    Event event,
    Map<String, ?> metadata)
    implements Incoming {

  /** The name of the event, for example {@code OpportunityOpened}. */
  public String type() {
    return event.getClass().getSimpleName();
  }

  @Override
  public String name() {
    return event.getClass().getName();
  }

  /** What was noted with the event under this name. */
  public @Nullable String metadata(String name) {
    Object value = metadata.get(name);
    return value == null ? null : value.toString();
  }

  /** The employee who acted, by number. */
  public @Nullable String actor() {
    return metadata("actor");
  }

  /** Why, where the command gave a reason. */
  public @Nullable String reason() {
    return metadata("reason");
  }

  /** The identifier of the thing that the stream tells of, without its kind. */
  public String subject() {
    return Incoming.subjectOf(stream);
  }
}
