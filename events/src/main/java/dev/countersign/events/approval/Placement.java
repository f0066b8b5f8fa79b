package dev.countersign.events.approval;

/** When an added approver is heard, seen from the step that they were added to. */
public enum Placement {
  /** The step waits for them. */
  BEFORE,
  /** They decide next, before the next stage. */
  AFTER
}
