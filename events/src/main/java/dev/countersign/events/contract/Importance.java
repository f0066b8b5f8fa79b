package dev.countersign.events.contract;

/** How much depends on a contract (3.1); decides the approval route. */
public enum Importance {
  /** Up to the threshold of the policy. */
  GENERAL,
  /** Above it. */
  MAJOR
}
