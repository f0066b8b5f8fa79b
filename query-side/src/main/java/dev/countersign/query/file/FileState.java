package dev.countersign.query.file;

/** How a file stands. */
public enum FileState {
  /** It is being written. */
  RUNNING,
  /** All of it was written. */
  COMPLETE,
  /** Its reader or its writer went away before the end. */
  BROKEN_OFF
}
