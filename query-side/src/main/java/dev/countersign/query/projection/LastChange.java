package dev.countersign.query.projection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The event that made a version, as columns of the row.
 *
 * @param lastEvent name of the event
 * @param effectiveDate since when it holds in business; null where that is when it was recorded
 * @param recordedAt since when we know
 * @param recordedBy the employee who acted
 * @param reason why, where the command said so
 */
public record LastChange(
    String lastEvent,
    @Nullable LocalDate effectiveDate,
    Instant recordedAt,
    @Nullable String recordedBy,
    @Nullable String reason) {
  /** The change that this event is. */
  public static LastChange of(Recorded recorded, @Nullable LocalDate effectiveDate) {
    return new LastChange(
        recorded.type(), effectiveDate, recorded.recordedAt(), recorded.actor(), recorded.reason());
  }
}
