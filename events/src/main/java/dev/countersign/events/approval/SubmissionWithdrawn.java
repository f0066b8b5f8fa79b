package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;

/** The maker took the document back out of approval. */
@Told(en = "Round {round} of its approval was withdrawn.", zh = "撤回第 {round} 轮提交。")
public record SubmissionWithdrawn(
    DocumentId document, int round, EmployeeId withdrawnBy, String reason)
    implements ApprovalEvent {}
