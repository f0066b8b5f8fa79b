package dev.countersign.events.policy;

/** What happens when the only holder of a later step has filled an earlier one. */
public enum SpentApprover {
  /** The step goes to the superior role. */
  SUBSTITUTE_SUPERIOR,
  /** The earlier decision is refused: somebody else has to take that step. */
  REFUSE
}
