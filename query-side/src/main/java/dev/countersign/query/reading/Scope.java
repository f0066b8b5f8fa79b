package dev.countersign.query.reading;

import java.util.Set;

/**
 * Which branches' rows a reader may see.
 *
 * @param everywhere all of them, and those of no branch
 */
public record Scope(boolean everywhere, Set<String> branches) {
  /** The condition, on a table with a column {@code branch_id}; see {@link Statement#within}. */
  public static String of(String alias) {
    return ofColumn(alias + ".branch_id");
  }

  /** The same on another column. */
  public static String ofColumn(String column) {
    return "(:everywhere or %s = any (:branches))".formatted(column);
  }
}
