package dev.countersign.command.register;

import org.jspecify.annotations.Nullable;

/**
 * Something that is in somebody's hands, or on its way there.
 *
 * @param id of the opportunity or contract
 * @param number which original of the contract; 0 for an opportunity
 * @param branchId the branch of the opportunity; null for an original
 */
public record Holding(Kind kind, String id, int number, @Nullable String branchId) {
  /** What somebody can have in hands. */
  public enum Kind {
    /** An open opportunity that they own. */
    OPPORTUNITY,
    /** An original of a contract. */
    ORIGINAL,
    /** An original of a contract that they borrowed from the archive, in person. */
    LOAN
  }
}
