package dev.countersign.events.policy;

import dev.countersign.events.Event;
import dev.countersign.events.Phase;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;

/** Whether somebody has proposed another version of a policy. */
public enum PolicyPhase implements Phase {
  /** Nobody has, or it was decided. */
  SETTLED("无待审提案"),
  /** A proposal is on its approval route. */
  IN_APPROVAL("审批中");

  private final String zh;

  PolicyPhase(String zh) {
    this.zh = zh;
  }

  /** Where a policy stands after the event; most events leave it where it was. */
  public PolicyPhase after(Event event) {
    return switch (event) {
      case SubmittedForApproval _ -> IN_APPROVAL;
      case DocumentApproved _,
          DocumentRejected _,
          DocumentReturned _,
          SubmissionWithdrawn _,
          ApprovalsVoided _ ->
          SETTLED;
      default -> this;
    };
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String record() {
    return "policy";
  }

  @Override
  public String recordZh() {
    return "政策";
  }
}
