package dev.countersign.query.gateway;

import dev.countersign.events.EventForm;
import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.LogEntry;
import dev.countersign.query.gateway.RowDifference.Behind;
import dev.countersign.query.gateway.RowDifference.Change;
import dev.countersign.query.gateway.RowDifference.Field;
import dev.countersign.query.projection.Columns;
import dev.countersign.query.projection.Versions;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.QuestionType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a list at two moments: both are read side by side in the order of their keys, so that
 * neither is ever in memory as a whole.
 */
@Component
class ListComparison {
  /** Of one row. */
  private static final int MOST_EVENTS = 20;

  /** After so many rows without enough differences the reader is given a cursor to go on with. */
  private static final int MOST_ROWS = 20_000;

  private final QuestionSender sender;
  private final EventLog log;
  private final Versions versions;
  private final JsonMapper json;

  ListComparison(QuestionSender sender, EventLog log, Versions versions, JsonMapper json) {
    this.sender = sender;
    this.log = log;
    this.versions = versions;
    this.json = json;
  }

  /** The question as it is asked at one of the moments. */
  record Side(Query<?> query, QuestionContext context) {
    long position() {
      return context.moment().position();
    }
  }

  /**
   * Some differences.
   *
   * @param next the last key that was compared; null when all were
   */
  record Part(List<RowDifference> items, @Nullable String next) {}

  /**
   * Compares, from after a key on.
   *
   * @param key null: from the first
   */
  Part compare(QuestionType type, Side from, Side to, @Nullable String key, int limit) {
    KeyedRows before = rows(type, from, key);
    KeyedRows after = rows(type, to, key);
    List<RowDifference> items = new ArrayList<>();
    String last = key;
    while (before.key() != null || after.key() != null) {
      if (items.size() == limit || before.read() + after.read() >= MOST_ROWS) {
        return new Part(items, last);
      }
      int order = order(before.key(), after.key(), isText(from.query()));
      if (order < 0) {
        last = String.valueOf(before.key());
        items.add(difference(type, last, before.row(), null, from, to));
        before.advance();
      } else if (order > 0) {
        last = String.valueOf(after.key());
        items.add(difference(type, last, null, after.row(), from, to));
        after.advance();
      } else {
        last = String.valueOf(before.key());
        JsonNode one = before.row();
        JsonNode other = after.row();
        if (!one.equals(other)) {
          items.add(difference(type, last, one, other, from, to));
        }
        before.advance();
        after.advance();
      }
    }
    return new Part(items, null);
  }

  private KeyedRows rows(QuestionType type, Side side, @Nullable String key) {
    String cursor =
        key == null
            ? null
            : ((ListQuery<?>) side.query()).order().byKey().after(side.context().moment(), key);
    return new KeyedRows(sender, json, type, side.query(), side.context(), cursor);
  }

  private static boolean isText(Query<?> query) {
    return ((ListQuery<?>) query).order().hasTextKey();
  }

  /** As the database sorts them; whatever is over comes last. */
  private static int order(@Nullable String before, @Nullable String after, boolean text) {
    if (before == null || after == null) {
      return before == null ? 1 : -1;
    }
    return text
        ? Arrays.compareUnsigned(
            before.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8))
        : Long.compare(Long.parseLong(before), Long.parseLong(after));
  }

  private RowDifference difference(
      QuestionType type,
      String key,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      Side from,
      Side to) {
    Change change = before == null ? Change.ADDED : after == null ? Change.GONE : Change.CHANGED;
    JsonNode any = after == null ? before : after;
    return new RowDifference(
        key,
        change,
        before,
        after,
        before == null || after == null ? List.of() : fields(before, after),
        any == null ? List.of() : events(type, any, from, to));
  }

  private static List<Field> fields(JsonNode before, JsonNode after) {
    Set<String> names = new LinkedHashSet<>(before.propertyNames());
    names.addAll(after.propertyNames());
    return names.stream()
        .map(name -> new Field(name, before.get(name), after.get(name)))
        .filter(field -> field.from() == null || !field.from().equals(field.to()))
        .toList();
  }

  private List<Behind> events(QuestionType type, JsonNode row, Side from, Side to) {
    if (from.position() == to.position()) {
      return List.of();
    }
    Map<String, String> values = new TreeMap<>();
    Collection<String> names = row.propertyNames();
    names.stream()
        .filter(name -> row.get(name).isValueNode())
        .forEach(name -> values.put(Columns.nameOf(name), row.get(name).asString()));
    return versions
        .of(
            sender.view(type),
            values,
            Math.min(from.position(), to.position()),
            Math.max(from.position(), to.position()),
            MOST_EVENTS)
        .stream()
        .flatMap(position -> log.read(position - 1, 1).stream())
        .map(this::behind)
        .toList();
  }

  private Behind behind(LogEntry event) {
    JsonNode actor = json.readTree(event.metadata()).get("actor");
    return new Behind(
        event.position(),
        event.eventId().toString(),
        EventForm.nameOf(event.payloadType()),
        event.aggregateId(),
        event.recordedAt(),
        actor == null ? null : actor.asString());
  }
}
