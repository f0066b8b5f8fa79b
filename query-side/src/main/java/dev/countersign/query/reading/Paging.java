package dev.countersign.query.reading;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param counted whether it is to be told how many rows the whole list has
 * @param byKey whether rows come in the order of their keys, which are told beside them
 */
public record Paging(
    @Nullable String cursor, @Nullable Integer limit, boolean counted, boolean byKey) {
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

  /** The first or next part, to be counted or not. */
  public Paging(@Nullable String cursor, @Nullable Integer limit, boolean counted) {
    this(cursor, limit, counted, false);
  }

  /** In the order of keys. */
  public static Paging byKey(@Nullable String cursor, int limit) {
    return new Paging(cursor, limit, false, true);
  }

  int size() {
    return Objects.requireNonNullElse(limit, 50);
  }
}
