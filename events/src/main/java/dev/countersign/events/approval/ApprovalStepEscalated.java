package dev.countersign.events.approval;

import dev.countersign.events.Told;
import dev.countersign.events.employee.Role;
import java.time.Instant;

/** A step was not decided by its deadline; a further role may now decide it too. */
@Told(
    en = "The step {step} was overdue and went to {escalatedTo}, too.",
    zh = "步骤 {step} 超期，升级至 {escalatedTo}。")
public record ApprovalStepEscalated(
    DocumentId document,
    int round,
    String step,
    Role escalatedTo,
    Instant dueAt,
    Instant newDueAt,
    int policyVersion)
    implements ApprovalEvent {}
