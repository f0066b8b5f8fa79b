package dev.countersign.events.contract;

import dev.countersign.events.Event;
import dev.countersign.events.Phase;
import dev.countersign.events.approval.ApprovalLapsed;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;

/** Where a contract stands between its draft and its end. */
public enum ContractPhase implements Phase {
  /** Being written, also after a review, a return or a withdrawal. */
  DRAFT("草稿"),
  /** Read by others before it is submitted; secondary sales contracts only. */
  IN_REVIEW("评审中"),
  /** On its approval route. */
  IN_APPROVAL("审批中"),
  /** Approved in every step. */
  APPROVED("已批准"),
  /** Has its number. */
  NUMBERED("已编号"),
  /** Its text is issued with the number, and goes from side to side. */
  ISSUED("已出文"),
  /** Signed by both parties, while signatures were recorded without seals. */
  SIGNED("已签字"),
  /** Sealed in all its originals, while seals were recorded without signatures. */
  SEALED("已盖章"),
  /** Signed and sealed by all sides. */
  EXECUTED("已签署"),
  /** In force. */
  ACTIVE("已生效"),
  /** Ended as it was to end. */
  COMPLETED("已完成"),
  /** Ended before its time. */
  TERMINATED("已终止"),
  /** Given up, together with its number if it had one. */
  VOID("已作废"),
  /** Refused by an approver for good. */
  REJECTED("已驳回");

  private final String zh;

  ContractPhase(String zh) {
    this.zh = zh;
  }

  /** Where a contract stands after the event; most events leave it where it was. */
  public ContractPhase after(Event event) {
    return switch (event) {
      case ReviewRequested _ -> IN_REVIEW;
      case ReviewClosed _ -> DRAFT;
      case SubmittedForApproval _ -> IN_APPROVAL;
      case DocumentReturned _, SubmissionWithdrawn _, ApprovalsVoided _, ApprovalLapsed _ -> DRAFT;
      case DocumentApproved _ -> APPROVED;
      case DocumentRejected _ -> REJECTED;
      case ContractNumberAllocated _ -> NUMBERED;
      case ContractNumberVoided _, ContractVoided _ -> VOID;
      case TextIssued _ -> ISSUED;
      case ContractSigned _ -> SIGNED;
      case SealUsed _ -> SEALED;
      case ContractExecuted _ -> EXECUTED;
      case ContractActivated _ -> ACTIVE;
      case ContractExpired _, ContractCompleted _ -> COMPLETED;
      case ContractTerminated _ -> TERMINATED;
      default -> this;
    };
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String record() {
    return "contract";
  }

  @Override
  public String recordZh() {
    return "合同";
  }
}
