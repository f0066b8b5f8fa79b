package dev.countersign.events.contract;

/** How much weight a finding has. */
public enum Severity {
  /** It must not be as it is. */
  A,
  /** It has to be put right. */
  B,
  /** It could be better. */
  C
}
