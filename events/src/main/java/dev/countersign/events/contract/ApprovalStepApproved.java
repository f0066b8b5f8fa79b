package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

/** One person approved one step of the route. */
public record ApprovalStepApproved(
    ContractId contractId,
    int round,
    String step,
    EmployeeId approverId,
    @Nullable String comment,
    int policyVersion)
    implements ContractEvent {}
