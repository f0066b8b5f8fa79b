package dev.countersign.web;

import java.util.List;
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
}
