package dev.countersign.query.gateway;

import dev.countersign.query.reading.Listing;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.QuestionType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a list at one moment, in the order of their keys, a part of them in memory. */
final class KeyedRows {
  private static final int ROWS = 500;

  private final QuestionSender sender;
  private final JsonMapper json;
  private final QuestionType type;
  private final Query<?> query;
  private final QuestionContext context;

  private @Nullable Listing<?> page;
  private int index;
  private int read;

  /**
   * Begins.
   *
   * @param cursor after which; null: with the first
   */
  KeyedRows(
      QuestionSender sender,
      JsonMapper json,
      QuestionType type,
      Query<?> query,
      QuestionContext context,
      @Nullable String cursor) {
    this.sender = sender;
    this.json = json;
    this.type = type;
    this.query = query;
    this.context = context;
    load(cursor);
  }

  private void load(@Nullable String cursor) {
    page = (Listing<?>) sender.ask(type, query, context.with(Paging.byKey(cursor, ROWS)));
    index = 0;
  }

  /** How many were passed. */
  int read() {
    return read;
  }

  /** The key of the current row; null behind the last. */
  @Nullable String key() {
    Listing<?> current = Objects.requireNonNull(page);
    return index < current.items().size() ? current.keys().get(index) : null;
  }

  /** The current row. */
  JsonNode row() {
    return json.valueToTree(Objects.requireNonNull(page).items().get(index));
  }

  void advance() {
    Listing<?> current = Objects.requireNonNull(page);
    read++;
    index++;
    if (index == current.items().size() && current.next() != null) {
      load(current.next());
    }
  }
}
