package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.time.LocalDate;

/** The seal went from one keeper to another, before a witness (3.3). */
public record SealHandedOver(
    SealId sealId,
    EmployeeId fromKeeperId,
    EmployeeId toKeeperId,
    EmployeeId standInId,
    EmployeeId witnessId,
    LocalDate effectiveDate)
    implements SealEvent {}
