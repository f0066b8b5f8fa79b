package dev.countersign.events.contract;

/** One difference to the scope of the parent contract, in words (2.4.2). */
public record ScopeChange(Kind kind, String description) {
  /** In which way the scope differs. */
  public enum Kind {
    /** It is in this contract and not in the parent. */
    ADDED,
    /** It is otherwise than in the parent. */
    CHANGED,
    /** It is in the parent and no longer wanted. */
    REMOVED
  }
}
