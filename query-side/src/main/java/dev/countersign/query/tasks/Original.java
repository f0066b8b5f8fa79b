package dev.countersign.query.tasks;

import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;

/**
 * A version of a row of {@code tasks.original}: where an original is.
 *
 * @param held by whom it is held
 */
record Original(@Key ContractId contractId, @Key int original, Held held) {
  /** By whom an original is held. */
  enum Held {
    /** In our house, and not in the archive. */
    IN_HANDS,
    /** In the archive, or borrowed from it. */
    ARCHIVED,
    /** The customer, or another party. */
    BY_OTHERS;

    static Held by(String holderKind) {
      return switch (holderKind) {
        case "employee", "department" -> IN_HANDS;
        case "archive" -> ARCHIVED;
        default -> BY_OTHERS;
      };
    }
  }
}
