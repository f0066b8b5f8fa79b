package dev.countersign.events.approval;

import dev.countersign.events.Told;
import dev.countersign.events.employee.Role;

/**
 * Everybody who holds the role of a step is a maker or decided another step of the round, so that
 * their superior may decide it (2.4.1).
 */
@Told(
    en = "Nobody was left for the step {step}: {superior} may decide it.",
    zh = "步骤 {step} 无人可批，由 {superior} 代审。")
public record ApprovalStepSubstituted(
    DocumentId document, int round, String step, Role superior, int policyVersion)
    implements ApprovalEvent {}
