package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;

/** The maker took the contract back out of approval. */
public record SubmissionWithdrawn(
    ContractId contractId, int round, EmployeeId withdrawnBy, String reason)
    implements ContractEvent {}
