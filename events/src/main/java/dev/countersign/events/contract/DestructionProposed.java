package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** Somebody proposed to destroy the originals of the contract (3.3). */
@Told(en = "The destruction of its originals was proposed.", zh = "提议销毁正本。")
public record DestructionProposed(
    ContractId contractId, String reason, EmployeeId proposedBy, LocalDate effectiveDate)
    implements ContractEvent {}
