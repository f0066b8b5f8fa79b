package dev.countersign.query.projection;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table that keeps every state a row ever had: a version is known from the position of the event
 * that wrote it until the position of the event that changed it; the open version is the current
 * state. Several changes of one row in a batch are folded in memory, and all versions of all rows
 * are written in two statements when the batch ends.
 */
public final class VersionedTable<R extends Record> implements Tables.BatchedTable {
  private final Tables tables;
  private final String name;
  private final RowType<R> type;

  /** By the first part of the key, which is what is loaded at once, then by the whole key. */
  private final Map<Object, Map<List<Object>, History<R>>> loaded = new HashMap<>();

  private boolean prefetched;

  VersionedTable(Tables tables, String name, RowType<R> type) {
    if (type.key().isEmpty()) {
      throw new IllegalArgumentException(type.type() + " marks no component with @Key");
    }
    this.tables = tables;
    this.name = name;
    this.type = type;
  }

  /** The current row of this whole key. */
  public Optional<R> find(Object... key) {
    List<Object> plain = Stream.of(key).map(RowType::plain).toList();
    return Optional.ofNullable(part(plain.getFirst()).get(plain)).flatMap(History::current);
  }

  /**
   * The current row of this whole key.
   *
   * @throws IllegalStateException when the log never told of it
   */
  public R get(Object... key) {
    return find(key)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The log changes " + name + " " + List.of(key) + " before it exists"));
  }

  /** The current rows whose key begins with this, in the order of their keys. */
  public List<R> list(Object first) {
    return part(RowType.plain(first)).values().stream()
        .flatMap(history -> history.current().stream())
        .toList();
  }

  /** Writes the row that is current from this event on; an equal one cuts no version. */
  public void put(R row) {
    List<Object> key = type.keyOf(row);
    part(key.getFirst())
        .computeIfAbsent(key, k -> new History<>(null))
        .change(tables.position(), row);
  }

  /** Writes what becomes of the current row. */
  public void change(UnaryOperator<R> change, Object... key) {
    put(change.apply(get(key)));
  }

  /** Ends the current row, when there is one. */
  public void remove(Object... key) {
    List<Object> plain = Stream.of(key).map(RowType::plain).toList();
    History<R> history = part(plain.getFirst()).get(plain);
    if (history != null) {
      history.change(tables.position(), null);
    }
  }

  private Map<List<Object>, History<R>> part(Object first) {
    tables.demand(first);
    if (!prefetched) {
      prefetched = true;
      load(tables.subjects());
    }
    if (!loaded.containsKey(first)) {
      load(List.of((String) first));
    }
    return Objects.requireNonNull(loaded.get(first));
  }

  private void load(Collection<String> firsts) {
    firsts.forEach(first -> loaded.put(first, new TreeMap<>(VersionedTable::compare)));
    tables
        .jdbc()
        .sql(
            "select to_jsonb(t) from %s t where %s = any (?) and %s order by %s"
                .formatted(
                    tables.qualified(name),
                    type.keyColumns().getFirst(),
                    tables.shown(),
                    String.join(", ", type.keyColumns())))
        .param(firsts.toArray(String[]::new))
        .query(String.class)
        .list()
        .forEach(
            json -> {
              R row = RowJson.MAPPER.readValue(json, type.type());
              List<Object> key = type.keyOf(row);
              Objects.requireNonNull(loaded.get(key.getFirst())).put(key, new History<>(row));
            });
  }

  @SuppressWarnings("unchecked")
  private static int compare(List<Object> one, List<Object> other) {
    for (int i = 0; i < one.size(); i++) {
      int order = ((Comparable<Object>) one.get(i)).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> columns() {
    return Stream.concat(type.columns().stream(), Stream.of("known_from", "known_to")).toList();
  }

  @Override
  public void undo() {
    loaded
        .values()
        .forEach(part -> part.values().forEach(history -> history.undo(tables.position())));
  }

  @Override
  public void write() {
    ArrayNode closed = RowJson.MAPPER.createArrayNode();
    ArrayNode opened = RowJson.MAPPER.createArrayNode();
    List<String> keyColumns = type.keyColumns();
    loaded.values().stream()
        .flatMap(part -> part.values().stream())
        .forEach(history -> history.write(keyColumns, closed, opened));
    close(closed);
    Insert.into(tables, name, opened);
  }

  private void close(ArrayNode versions) {
    if (versions.isEmpty()) {
      return;
    }
    String table = tables.qualified(name);
    String sameKey =
        type.keyColumns().stream()
            .map(k -> "t.%1$s = c.%1$s".formatted(k))
            .collect(joining(" and "));
    int closed =
        tables
            .jdbc()
            .sql(
                "update %1$s t set known_to = c.known_to from jsonb_populate_recordset(null::%1$s, ?::jsonb) c where %2$s and t.known_to is null"
                    .formatted(table, sameKey))
            .param(versions.toString())
            .update();
    if (closed != versions.size()) {
      throw new RowsNotAsExpected(
          "Of " + versions.size() + " versions in " + table + " only " + closed + " were open");
    }
  }

  /** One row through a batch: what is stored, and what became of it. */
  private static final class History<R extends Record> {
    private final @Nullable R stored;
    private final List<Change<R>> changes = new ArrayList<>();

    History(@Nullable R stored) {
      this.stored = stored;
    }

    Optional<R> current() {
      return Optional.ofNullable(changes.isEmpty() ? stored : changes.getLast().row());
    }

    void change(long position, @Nullable R row) {
      if (!changes.isEmpty() && changes.getLast().position() == position) {
        changes.removeLast();
      }
      if (!Optional.ofNullable(row).equals(current())) {
        changes.add(new Change<>(position, row));
      }
    }

    void undo(long position) {
      if (!changes.isEmpty() && changes.getLast().position() == position) {
        changes.removeLast();
      }
    }

    void write(List<String> keyColumns, ArrayNode closed, ArrayNode opened) {
      if (stored != null && !changes.isEmpty()) {
        ObjectNode version = RowJson.MAPPER.valueToTree(stored);
        closed.add(version.retain(keyColumns).put("known_to", changes.getFirst().position()));
      }
      for (int i = 0; i < changes.size(); i++) {
        Change<R> change = changes.get(i);
        if (change.row() != null) {
          ObjectNode version = RowJson.MAPPER.valueToTree(change.row());
          version.put("known_from", change.position());
          if (i + 1 < changes.size()) {
            version.put("known_to", changes.get(i + 1).position());
          }
          opened.add(version);
        }
      }
    }
  }

  private record Change<R extends Record>(long position, @Nullable R row) {}
}
