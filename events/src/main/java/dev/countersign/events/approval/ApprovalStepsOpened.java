package dev.countersign.events.approval;

import java.util.List;

/** The next stage of the route waits for its decisions, each until its deadline. */
public record ApprovalStepsOpened(
    DocumentId document, int round, int stage, List<StepDue> steps, int policyVersion)
    implements ApprovalEvent {}
