package dev.countersign.events.contract;

/** How a spoiled copy was made useless. */
public enum Disposal {
  /** Stamped as void, and kept. */
  STAMPED,
  /** Destroyed. */
  DESTROYED
}
