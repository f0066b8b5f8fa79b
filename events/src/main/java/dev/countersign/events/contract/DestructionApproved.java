package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** Somebody else approved that the originals of the contract are destroyed (3.3). */
public record DestructionApproved(
    ContractId contractId, EmployeeId approvedBy, LocalDate effectiveDate)
    implements ContractEvent {}
