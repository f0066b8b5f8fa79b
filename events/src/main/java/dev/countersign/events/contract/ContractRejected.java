package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** An approver refused the contract for good. */
public record ContractRejected(
    ContractId contractId,
    int round,
    String step,
    EmployeeId approverId,
    String reason,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent {}
