package dev.countersign.events.approval;

import dev.countersign.events.Event;

/** An event on the way of a document through approval; rounds count its submissions, from 1. */
public sealed interface ApprovalEvent extends Event
    permits SubmittedForApproval,
        ApprovalStepsOpened,
        ApprovalStepApproved,
        ApprovalStepEscalated,
        ApprovalStepSubstituted,
        ApprovalStepTransferred,
        ApproverAdded,
        ReturnedToStep,
        DocumentReturned,
        DocumentRejected,
        SubmissionWithdrawn,
        ApprovalsVoided,
        DocumentApproved,
        ApprovalLapsed,
        DocumentCopied,
        ApprovalUrged {
  /** The document that is approved. */
  DocumentId document();

  /** Which submission of the document it belongs to. */
  int round();
}
