package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** A written statement says why an original of a void contract is not recovered (3.2). */
public record OriginalNotRecovered(
    ContractId contractId,
    int original,
    String statement,
    EmployeeId statedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
