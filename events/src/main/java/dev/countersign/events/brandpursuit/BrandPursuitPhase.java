package dev.countersign.events.brandpursuit;

import dev.countersign.events.Event;
import dev.countersign.events.Phase;
import dev.countersign.events.approval.ApprovalLapsed;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;

/** The stages of a brand operation pursuit (2.2.5). */
public enum BrandPursuitPhase implements Phase {
  /** The customer is talked to. */
  OPEN("洽谈中"),
  /** The scope is agreed with the customer, and not yet by the house. */
  SCOPED("范围已商定"),
  /** On its approval route. */
  IN_APPROVAL("审批中"),
  /** A contract may be drafted from it. */
  APPROVED("已批准"),
  /** A contract was. */
  CONTRACTED("已转合同"),
  /** Refused by an approver for good. */
  REJECTED("已驳回");

  private final String zh;

  BrandPursuitPhase(String zh) {
    this.zh = zh;
  }

  /** Where a pursuit stands after the event; most events leave it where it was. */
  public BrandPursuitPhase after(Event event) {
    return switch (event) {
      case BrandScopeAgreed _ -> SCOPED;
      case SubmittedForApproval _ -> IN_APPROVAL;
      case DocumentReturned _, SubmissionWithdrawn _, ApprovalsVoided _, ApprovalLapsed _ -> SCOPED;
      case DocumentApproved _ -> APPROVED;
      case DocumentRejected _ -> REJECTED;
      // Whatever happened to the approval between the link and the note of it.
      case BrandPursuitConcluded _ -> this == APPROVED ? CONTRACTED : this;
      default -> this;
    };
  }

  @Override
  public String zh() {
    return zh;
  }

  @Override
  public String record() {
    return "brand pursuit";
  }

  @Override
  public String recordZh() {
    return "品牌运作项目";
  }
}
