package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** A borrowed original came back to the archive. */
public record OriginalReturned(
    ContractId contractId,
    int original,
    EmployeeId borrowerId,
    String location,
    LocalDate effectiveDate)
    implements ContractEvent {}
