package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** A lent original may stay longer (3.3). */
public record LoanExtended(
    ContractId contractId,
    int original,
    EmployeeId borrowerId,
    LocalDate fromDueDate,
    LocalDate toDueDate,
    String reason,
    LocalDate effectiveDate)
    implements ContractEvent {}
