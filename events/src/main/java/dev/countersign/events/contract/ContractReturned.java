package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;

/** An approver sent the contract back to its maker for change. */
public record ContractReturned(
    ContractId contractId,
    int round,
    String step,
    EmployeeId approverId,
    String reason,
    int policyVersion)
    implements ContractEvent {}
