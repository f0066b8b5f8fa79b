package dev.countersign.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param position its place in the one order of all events, above 0
 * @param aggregateId whose event it is
 * @param sequenceNumber its place among the events of that aggregate, from 0
 * @param aggregateType the kind of the aggregate
 * @param eventId its own identifier
 * @param payloadType the full name of the event
 * @param payloadRevision the revision of the payload's form, null for the first
 * @param payload the particulars, as JSON text; the order of fields is the database's
 * @param metadata who, why and from where, as JSON text
 * @param recordedAt when it was recorded, in microseconds
 */
public record LogEntry(
    long position,
    String aggregateId,
    long sequenceNumber,
    String aggregateType,
    UUID eventId,
    String payloadType,
    @Nullable String payloadRevision,
    String payload,
    String metadata,
    Instant recordedAt) {}
