package dev.countersign.events.approval;

import java.util.List;

/** An edit after submission made the approvals of that round worthless (2.4.1). */
public record ApprovalsVoided(DocumentId document, int round, List<String> voidedSteps)
    implements ApprovalEvent {}
