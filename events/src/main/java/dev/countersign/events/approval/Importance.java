package dev.countersign.events.approval;

/** How much depends on a document (3.1); decides the approval route. */
public enum Importance {
  /** Up to the threshold of the policy. */
  GENERAL,
  /** Above it. */
  MAJOR
}
