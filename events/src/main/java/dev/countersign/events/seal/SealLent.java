package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.time.LocalDate;

/** The seal left the house in the hands of the borrower (3.3). */
public record SealLent(
    SealId sealId,
    int loan,
    EmployeeId borrowerId,
    EmployeeId lentBy,
    LocalDate dueDate,
    LocalDate effectiveDate)
    implements SealEvent {}
