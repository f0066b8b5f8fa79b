package dev.countersign.query.reading;

import dev.countersign.web.Cursor;

/**
 * How a list is sorted: by a column and, among equals, by a second one that is unique in the list.
 * Rows without a value come last, or first when descending.
 *
 * @param type the SQL type of the column
 */
public record Order(String column, String type, String unique, String uniqueType, boolean down) {
  /** Ascending. */
  public static Order by(String column, String type, String unique) {
    return new Order(column, type, unique, "text", false);
  }

  /** By one unique column. */
  public static Order byUnique(String column, String type) {
    return new Order(column, type, column, type, false);
  }

  /** The other way round. */
  public Order descending() {
    return new Order(column, type, unique, uniqueType, true);
  }

  /**
   * By what is unique alone, text in the order of its bytes: so that two answers can be read side
   * by side by whoever does not know how the database sorts text.
   */
  public Order byKey() {
    return hasTextKey()
        ? new Order(unique + " collate \"C\"", "text", unique, uniqueType, false)
        : byUnique(unique, uniqueType);
  }

  /** Whether what is unique is text. */
  public boolean hasTextKey() {
    return uniqueType.equals("text");
  }

  /** The cursor behind the row with this key, in an order {@link #byKey}. */
  public String after(Moment moment, String key) {
    return Cursor.of(Long.toString(moment.position()), name(), key, key).toString();
  }

  /** What a cursor of this order begins with, so that it is not taken for one of another order. */
  String name() {
    return column + (down ? " desc" : "");
  }

  String value() {
    if (isUnique()) {
      return "q." + column;
    }
    return switch (type) {
      case "date", "numeric" -> "coalesce(q.%s, cast('infinity' as %s))".formatted(column, type);
      case "text" -> "coalesce(q.%s, '')".formatted(column);
      default -> "q." + column;
    };
  }

  /** Then it has a value in each row. */
  private boolean isUnique() {
    return column.equals(unique);
  }

  String after() {
    return "(%s, q.%s) %s (cast(:after as %s), cast(:after_unique as %s))"
        .formatted(value(), unique, down ? "<" : ">", type, uniqueType);
  }

  String clause() {
    String direction = down ? " desc" : "";
    return isUnique() ? value() + direction : value() + direction + ", q." + unique + direction;
  }
}
