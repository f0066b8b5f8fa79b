package dev.countersign.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param next the {@link Cursor} of the next page as text; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page that these rows begin.
   *
   * @param found one row more than the page has, when there are further ones
   * @param cursor from the last row of the page to the next one
   */
  public static <R, T> Page<T> of(
      List<R> found, int limit, Function<R, Cursor> cursor, Function<R, T> shown) {
    List<R> rows = found.subList(0, Math.min(limit, found.size()));
    return new Page<>(
        rows.stream().map(shown).toList(),
        found.size() > limit ? cursor.apply(rows.getLast()).toString() : null);
  }
}
