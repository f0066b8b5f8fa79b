package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.time.LocalDate;

/** Somebody keeps the seal from now on, and another stands in for them (3.3). */
public record KeeperAppointed(
    SealId sealId,
    EmployeeId keeperId,
    EmployeeId standInId,
    EmployeeId appointedBy,
    LocalDate effectiveDate)
    implements SealEvent {}
