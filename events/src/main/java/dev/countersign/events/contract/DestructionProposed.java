package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** Somebody proposed to destroy the originals of the contract (3.3). */
public record DestructionProposed(
    ContractId contractId, String reason, EmployeeId proposedBy, LocalDate effectiveDate)
    implements ContractEvent {}
