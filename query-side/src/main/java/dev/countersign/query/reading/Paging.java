package dev.countersign.query.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param counted whether it is to be told how many rows the whole list has
 */
public record Paging(@Nullable String cursor, @Nullable Integer limit, boolean counted) {
  /** The greatest number of items. */
  public static final int MOST = 500;

  /** What the first one means. */
  public static final String CURSOR = "The `next` of the page before; absent for the first.";

  /** What the second one means. */
  public static final String LIMIT = "The greatest number of items, 1 to 500; 50 unless told.";

  /** Uncounted. */
  public Paging(@Nullable String cursor, @Nullable Integer limit) {
    this(cursor, limit, false);
  }

  int size() {
    return Objects.requireNonNullElse(limit, 50);
  }
}
