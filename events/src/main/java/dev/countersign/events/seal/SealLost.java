package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Nobody knows where the seal is: it is used no more from this event on (3.3).
 *
 * @param lastHolderId who had it last; null: nobody yet
 */
public record SealLost(
    SealId sealId,
    @Nullable EmployeeId lastHolderId,
    String circumstances,
    EmployeeId reportedBy,
    LocalDate effectiveDate)
    implements SealEvent {}
