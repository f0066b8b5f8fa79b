package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** An archived original was lent, for a purpose, until a date. */
public record OriginalBorrowed(
    ContractId contractId,
    int original,
    Holder fromHolder,
    EmployeeId borrowerId,
    String purpose,
    LocalDate dueDate,
    LocalDate effectiveDate)
    implements ContractEvent {}
