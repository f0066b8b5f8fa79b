package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;

/** The maker took the document back out of approval. */
public record SubmissionWithdrawn(
    DocumentId document, int round, EmployeeId withdrawnBy, String reason)
    implements ApprovalEvent {}
