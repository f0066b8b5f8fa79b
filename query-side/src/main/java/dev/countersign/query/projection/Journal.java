package dev.countersign.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A table of things that happened, each at the position of its event; nothing in it changes. */
public final class Journal<R extends Record> implements Tables.BatchedTable {
  private final Tables tables;
  private final String name;
  private final RowType<R> type;
  private final ArrayNode added = RowJson.MAPPER.createArrayNode();

  Journal(Tables tables, String name, RowType<R> type) {
    this.tables = tables;
    this.name = name;
    this.type = type;
  }

  /** Adds a row at the position of the current event. */
  public void add(R row) {
    ObjectNode json = RowJson.MAPPER.valueToTree(row);
    added.add(json.put("position", tables.position()));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> columns() {
    return new ArrayList<>(Stream.concat(type.columns().stream(), Stream.of("position")).toList());
  }

  @Override
  public void undo() {
    while (!added.isEmpty()
        && added.get(added.size() - 1).get("position").asLong() == tables.position()) {
      added.remove(added.size() - 1);
    }
  }

  @Override
  public void write() {
    Insert.into(tables, name, added);
  }
}
