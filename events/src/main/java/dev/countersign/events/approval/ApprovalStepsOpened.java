package dev.countersign.events.approval;

import dev.countersign.events.Told;
import java.util.List;

/** The next stage of the route waits for its decisions, each until its deadline. */
@Told(
    en = "Stage {stage} of round {round} waits for its decisions.",
    zh = "第 {round} 轮第 {stage} 阶段待审批。")
public record ApprovalStepsOpened(
    DocumentId document, int round, int stage, List<StepDue> steps, int policyVersion)
    implements ApprovalEvent {}
