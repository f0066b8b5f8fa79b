package dev.countersign.command.register;

import org.jspecify.annotations.Nullable;

/**
 * Something that is in somebody's hands, or on its way there.
 *
 * @param id of the opportunity, contract or seal
 * @param number which original of the contract, or loan of the seal; 0 for anything else
 * @param branchId the branch of the opportunity; null for anything else
 */
public record Holding(Kind kind, String id, int number, @Nullable String branchId) {
  /** What somebody can have in hands. */
  public enum Kind {
    /** An open opportunity that they own. */
    OPPORTUNITY,
    /** An original of a contract. */
    ORIGINAL,
    /** An original of a contract that they borrowed from the archive, in person. */
    LOAN,
    /** A seal that they keep, or borrowed. */
    SEAL
  }
}
