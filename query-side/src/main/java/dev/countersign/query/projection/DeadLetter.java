package dev.countersign.query.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of which a view takes no events at present.
 *
 * @param position of the first event that was not taken
 * @param type full name of that event as it stands in the log
 * @param reason why it was not taken
 * @param events how many events of the sequence wait, itself included
 * @param parkedAt since when
 * @param triedAt when it was last tried again, null if never
 */
public record DeadLetter(
    String stream,
    long position,
    long sequence,
    String type,
    @Nullable String reason,
    long events,
    Instant parkedAt,
    @Nullable Instant triedAt) {}
