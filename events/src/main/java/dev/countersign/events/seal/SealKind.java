package dev.countersign.events.seal;

/** What a seal is for. */
public enum SealKind {
  /** 公章. */
  OFFICIAL,
  /** 合同专用章. */
  CONTRACT,
  /** 财务专用章. */
  FINANCE,
  /** 法人章. */
  LEGAL_REPRESENTATIVE
}
