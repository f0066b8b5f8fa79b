package dev.countersign.events.seal;

import dev.countersign.events.SealId;
import java.time.LocalDate;

/**
 * Printed copies came to nothing, and were made useless (3.3).
 *
 * @param use which use of the seal
 */
public record CopySpoiled(
    SealId sealId, int use, int copies, String reason, LocalDate effectiveDate)
    implements SealEvent {}
