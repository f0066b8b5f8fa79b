package dev.countersign.command.contract;

/** Where a contract stands between its draft and its end. */
public enum Phase {
  /** Being written, also after a return or a withdrawal. */
  DRAFT("草稿"),
  /** On its approval route. */
  IN_APPROVAL("审批中"),
  /** Approved in every step. */
  APPROVED("已批准"),
  /** Has its number. */
  NUMBERED("已编号"),
  /** Signed by both parties. */
  SIGNED("已签字"),
  /** Sealed in all its originals. */
  SEALED("已盖章"),
  /** In force. */
  ACTIVE("已生效"),
  /** Ended before its time. */
  TERMINATED("已终止"),
  /** Given up together with its number. */
  VOID("已作废"),
  /** Refused by an approver for good. */
  REJECTED("已驳回");

  private final String zh;

  Phase(String zh) {
    this.zh = zh;
  }

  /** The phase as Chinese users see it. */
  public String zh() {
    return zh;
  }
}
