package dev.countersign.events.contract;

/** What a document that is attached to a contract is for. */
public enum AttachmentKind {
  /** A part of what is agreed, 合同附件. */
  ANNEX,
  /** Shows who the other party is and who may sign for it: licence, power of attorney, 资质证明. */
  QUALIFICATION,
  /** What the parties wrote to each other, 往来函件. */
  CORRESPONDENCE,
  /** Whatever else whoever approves has to see, 其他. */
  OTHER
}
