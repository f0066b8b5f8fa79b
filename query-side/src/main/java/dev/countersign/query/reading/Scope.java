package dev.countersign.query.reading;

import java.util.Set;

/**
 * Which branches' rows a reader may see.
 *
 * @param everywhere all of them, and those of no branch
 */
public record Scope(boolean everywhere, Set<String> branches) {
  /** The condition, on a table with a column {@code branch_id}; see {@link Question#within}. */
  public static String of(String alias) {
    return "(:everywhere or %s.branch_id = any (:branches))".formatted(alias);
  }
}
