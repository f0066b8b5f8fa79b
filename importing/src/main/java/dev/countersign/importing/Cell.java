package dev.countersign.importing;

import org.jspecify.annotations.Nullable;

/**
 * A value on its way into a command, and where it comes from.
 *
 * @param text the value as the command gets it; {@code null}: there is none
 * @param column the column that it was read from; {@code null}: it stands in the mapping
 * @param raw what stands in the file
 */
record Cell(@Nullable String text, @Nullable String column, @Nullable String raw) {
  static Cell constant(String text) {
    return new Cell(text, null, null);
  }

  Cell with(@Nullable String other) {
    return new Cell(other, column, raw);
  }
}
