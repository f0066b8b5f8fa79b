package dev.countersign.query.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list, as they were at a position; all pages of one list are of the same position.
 *
 * @param next the cursor of the next page; absent on the last
 * @param position the position of the log that the answer is true for
 * @param keys of the rows, where they are asked for in the order of their keys; else none
 * @param total how many rows the whole list has; null unless that was asked for and is known
 */
public record Listing<T>(
    List<T> items,
    @Schema(description = "Send it as `cursor` to get the next page; absent on the last.")
        @Nullable String next,
    @Schema(description = "The position of the log that the answer is true for.") long position,
    @JsonIgnore @Schema(hidden = true) List<String> keys,
    @Schema(hidden = true) @Nullable Long total)
    implements Positioned {
  /** Copies the list. */
  public Listing {
    items = List.copyOf(items);
    keys = List.copyOf(keys);
  }

  /** The same part of the list with what becomes of its rows. */
  public <R> Listing<R> map(Function<? super T, ? extends R> row) {
    List<R> rows = new ArrayList<>();
    items.forEach(item -> rows.add(row.apply(item)));
    return new Listing<>(rows, next, position, keys, total);
  }

  /** Uncounted. */
  public Listing(List<T> items, @Nullable String next, long position) {
    this(items, next, position, List.of(), null);
  }
}
