package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.time.LocalDate;

/** The seal came back to its keeper (3.3). */
public record SealReturned(
    SealId sealId, int loan, EmployeeId borrowerId, EmployeeId keeperId, LocalDate effectiveDate)
    implements SealEvent {}
