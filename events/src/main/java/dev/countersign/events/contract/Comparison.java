package dev.countersign.events.contract;

/** What a comparison of two documents found. */
public enum Comparison {
  /** They say the same. */
  EQUAL,
  /** They do not. */
  DEVIATING
}
