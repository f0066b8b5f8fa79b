package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** The dispute about the contract is over (3.3). */
public record DisputeSettled(ContractId contractId, String outcome, LocalDate effectiveDate)
    implements ContractEvent {}
