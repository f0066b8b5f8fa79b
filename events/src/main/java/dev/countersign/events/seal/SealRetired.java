package dev.countersign.events.seal;

import dev.countersign.events.SealId;
import java.time.LocalDate;

/** The seal is used no more, and waits for its destruction (3.3). */
public record SealRetired(SealId sealId, String reason, LocalDate effectiveDate)
    implements SealEvent {}
