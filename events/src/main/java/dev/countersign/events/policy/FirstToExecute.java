package dev.countersign.events.policy;

/** Which side executes a contract first (3.3). */
public enum FirstToExecute {
  /** Ours, and then the others. */
  OURS,
  /** The others, and ours last. */
  THEIRS,
  /** Whichever comes first. */
  ANY
}
