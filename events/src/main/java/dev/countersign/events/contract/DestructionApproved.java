package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** Somebody else approved that the originals of the contract are destroyed (3.3). */
@Told(en = "The destruction of its originals was approved.", zh = "批准销毁正本。")
public record DestructionApproved(
    ContractId contractId, EmployeeId approvedBy, LocalDate effectiveDate)
    implements ContractEvent {}
