package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.Instant;

/** A step was not decided by its deadline; a further role may now decide it too. */
public record ApprovalStepEscalated(
    ContractId contractId,
    int round,
    String step,
    Role escalatedTo,
    Instant dueAt,
    Instant newDueAt,
    int policyVersion)
    implements ContractEvent {}
