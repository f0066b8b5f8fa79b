package dev.countersign.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A table of things that happened, each at the position of its event; nothing in it changes. */
public final class Journal<R extends Record> implements Tables.BatchedTable {
  private final Tables tables;
  private final String name;
  private final RowType<R> type;
  private final NewRows rows;

  /** What the current event has added, as long as it may be undone. */
  private final List<R> added = new ArrayList<>();

  private long position;

  Journal(Tables tables, String name, RowType<R> type) {
    this.tables = tables;
    this.name = name;
    this.type = type;
    this.rows = new NewRows(tables, name, columns(), type.arrays());
  }

  /** Adds a row at the position of the current event. */
  public void add(R row) {
    if (position != tables.position()) {
      settle();
      position = tables.position();
    }
    added.add(row);
  }

  private void settle() {
    for (R row : added) {
      ObjectNode json = RowJson.MAPPER.valueToTree(row);
      rows.add(json.put("position", position));
    }
    added.clear();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> columns() {
    return Stream.concat(type.columns().stream(), Stream.of("position")).toList();
  }

  @Override
  public Set<String> personal() {
    return type.personal();
  }

  @Override
  public void undo() {
    if (position == tables.position()) {
      added.clear();
    }
  }

  @Override
  public void write() {
    settle();
    rows.send();
  }
}
