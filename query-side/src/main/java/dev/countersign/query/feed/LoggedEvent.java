package dev.countersign.query.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log as a row of a table: what {@link CloudEvent} tells, in columns with types.
 *
 * @param kind of the record
 * @param recordId the identifier of the record, without its kind
 * @param sequence its place among the events of the record, from 0
 * @param type the full name of the event
 * @param revision of the form of the data; null for the first
 * @param data the particulars, as JSON
 */
record LoggedEvent(
    long position,
    String eventId,
    Instant recordedAt,
    String kind,
    String recordId,
    long sequence,
    String type,
    @Nullable String revision,
    @Nullable String actor,
    @Nullable String onBehalfOf,
    @Nullable String reason,
    @Nullable String commandName,
    @Nullable String requestId,
    @Nullable String importId,
    @Nullable String sourceAddress,
    @Nullable String correlationId,
    @Nullable String causationId,
    @Nullable String data) {

  static LoggedEvent of(CloudEvent event) {
    String kind = CloudEvents.kindOf(event.subject());
    return new LoggedEvent(
        Long.parseLong(event.position()),
        event.id(),
        event.time(),
        kind,
        event.subject().substring(Math.min(kind.length() + 1, event.subject().length())),
        Long.parseLong(event.sequence()),
        event.type(),
        event.revision(),
        event.actor(),
        event.onbehalfof(),
        event.reason(),
        event.commandname(),
        event.requestid(),
        event.importid(),
        event.sourceaddress(),
        event.correlationid(),
        event.causationid(),
        event.data());
  }
}
