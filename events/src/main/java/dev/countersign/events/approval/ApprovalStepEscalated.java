package dev.countersign.events.approval;

import dev.countersign.events.employee.Role;
import java.time.Instant;

/** A step was not decided by its deadline; a further role may now decide it too. */
public record ApprovalStepEscalated(
    DocumentId document,
    int round,
    String step,
    Role escalatedTo,
    Instant dueAt,
    Instant newDueAt,
    int policyVersion)
    implements ApprovalEvent {}
