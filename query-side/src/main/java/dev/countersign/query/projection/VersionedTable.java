package dev.countersign.query.projection;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table that keeps every state a row ever had: a version is known from the position of the event
 * that wrote it until the position of the event that changed it; the open version is the current
 * state. Several changes of one row in a batch are folded in memory; when the batch ends, one
 * statement closes the versions that were open before, and new ones are copied in.
 */
public final class VersionedTable<R extends Record> implements Tables.BatchedTable {
  private final Tables tables;
  private final String name;
  private final RowType<R> type;
  private final NewRows rows;

  /** By the first part of the key, which is what is loaded at once, then by the whole key. */
  private final Map<Object, Map<List<Object>, History<R>>> loaded = new HashMap<>();

  private @Nullable Set<String> prefetched;

  VersionedTable(Tables tables, String name, RowType<R> type) {
    if (type.key().isEmpty()) {
      throw new IllegalArgumentException(type.type() + " marks no component with @Key");
    }
    this.tables = tables;
    this.name = name;
    this.type = type;
    this.rows = new NewRows(tables, name, columns(), type.arrays());
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
        .change(tables.position(), row, rows);
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
      history.change(tables.position(), null, rows);
    }
  }

  private Map<List<Object>, History<R>> part(Object first) {
    tables.demand(first);
    if (!tables.subjects().equals(prefetched)) {
      prefetched = tables.subjects();
      load(prefetched.stream().filter(subject -> !loaded.containsKey(subject)).toList());
    }
    if (!loaded.containsKey(first)) {
      load(List.of((String) first));
    }
    return Objects.requireNonNull(loaded.get(first));
  }

  private void load(List<String> firsts) {
    if (firsts.isEmpty()) {
      return;
    }
    firsts.forEach(first -> loaded.put(first, new TreeMap<>(VersionedTable::compare)));
    tables
        .jdbc()
        .sql(
            "select to_json(t) from %s t where %s = any (?) and %s order by %s"
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
  public Set<String> personal() {
    return type.personal();
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
    histories().forEach(history -> history.close(type.keyColumns(), closed));
    close(closed);
    histories().forEach(history -> history.open(rows));
    rows.send();
  }

  private Stream<History<R>> histories() {
    return loaded.values().stream().flatMap(part -> part.values().stream());
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
                "update %1$s t set known_to = c.known_to from json_populate_recordset(null::%1$s, ?::json) c where %2$s and t.known_to is null"
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

    /** The last ones; what was before them is on its way. */
    private final List<Change<R>> changes = new ArrayList<>();

    /** Position of the first change, when it is on its way. */
    private @Nullable Long closedAt;

    History(@Nullable R stored) {
      this.stored = stored;
    }

    Optional<R> current() {
      return Optional.ofNullable(changes.isEmpty() ? stored : changes.getLast().row());
    }

    void change(long position, @Nullable R row, NewRows rows) {
      undo(position);
      if (Optional.ofNullable(row).equals(current())) {
        return;
      }
      changes.add(new Change<>(position, row));
      // The last one may be undone, which opens the one before it again.
      if (changes.size() > 2) {
        Change<R> settled = changes.removeFirst();
        closedAt = closedAt == null ? settled.position() : closedAt;
        settled.write(rows, changes.getFirst());
      }
    }

    void undo(long position) {
      if (!changes.isEmpty() && changes.getLast().position() == position) {
        changes.removeLast();
      }
    }

    /** Adds the key of the stored version, and where it ends, when it does. */
    void close(List<String> keyColumns, ArrayNode closed) {
      if (stored != null && !changes.isEmpty()) {
        ObjectNode version = RowJson.MAPPER.valueToTree(stored);
        long end = closedAt == null ? changes.getFirst().position() : closedAt;
        closed.add(version.retain(keyColumns).put("known_to", end));
      }
    }

    void open(NewRows rows) {
      for (int i = 0; i < changes.size(); i++) {
        changes.get(i).write(rows, i + 1 < changes.size() ? changes.get(i + 1) : null);
      }
    }
  }

  private record Change<R extends Record>(long position, @Nullable R row) {
    void write(NewRows rows, @Nullable Change<R> next) {
      if (row != null) {
        ObjectNode version = RowJson.MAPPER.valueToTree(row);
        version.put("known_from", position);
        if (next != null) {
          version.put("known_to", next.position());
        }
        rows.add(version);
      }
    }
  }
}
