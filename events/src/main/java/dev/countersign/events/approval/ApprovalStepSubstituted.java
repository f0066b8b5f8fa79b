package dev.countersign.events.approval;

import dev.countersign.events.employee.Role;

/**
 * Everybody who holds the role of a step is a maker or decided another step of the round, so that
 * their superior may decide it (2.4.1).
 */
public record ApprovalStepSubstituted(
    DocumentId document, int round, String step, Role superior, int policyVersion)
    implements ApprovalEvent {}
