package dev.countersign.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of one generation of a view, for the length of one batch: what a projector reads comes
 * from memory or from the open versions, what it writes is kept until the batch ends.
 */
public final class Tables {
  private final JdbcClient jdbc;
  private final String schema;
  private final Set<String> subjects;
  private final List<BatchedTable> tables = new ArrayList<>();
  private long position;

  Tables(JdbcClient jdbc, String schema, List<Recorded> batch) {
    this.jdbc = jdbc;
    this.schema = schema;
    this.subjects = new TreeSet<>(batch.stream().map(Recorded::subject).toList());
  }

  /** A table of versions; columns {@code known_from} and {@code known_to} are not in the record. */
  public <R extends Record> VersionedTable<R> versioned(String table, Class<R> rowType) {
    return added(new VersionedTable<>(this, table, RowType.of(rowType)));
  }

  /** A table to which rows are only added; column {@code position} is not in the record. */
  public <R extends Record> Journal<R> journal(String table, Class<R> rowType) {
    return added(new Journal<>(this, table, RowType.of(rowType)));
  }

  private <T extends BatchedTable> T added(T table) {
    tables.add(table);
    return table;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  String qualified(String table) {
    return schema + "." + table;
  }

  Set<String> subjects() {
    return subjects;
  }

  long position() {
    return position;
  }

  void run(Projector projector, List<Recorded> batch) {
    for (Recorded recorded : batch) {
      position = recorded.position();
      try {
        projector.project(recorded);
      } catch (RuntimeException e) {
        throw new IllegalStateException(
            "%s cannot take %s of %s at position %d: %s"
                .formatted(
                    schema,
                    recorded.type(),
                    recorded.stream(),
                    position,
                    Objects.requireNonNullElse(e.getMessage(), e)),
            e);
      }
    }
    tables.forEach(BatchedTable::write);
  }

  /** Every component has its column and every column its component, or rows would lose data. */
  void check() {
    tables.forEach(
        table -> {
          Set<String> wanted = new TreeSet<>(table.columns());
          Set<String> found =
              new TreeSet<>(
                  jdbc.sql(
                          "select column_name from information_schema.columns"
                              + " where table_schema = ? and table_name = ?")
                      .params(schema, table.name())
                      .query(String.class)
                      .list());
          if (!wanted.equals(found)) {
            throw new IllegalStateException(
                "Table "
                    + qualified(table.name())
                    + " has the columns "
                    + found
                    + ", but its row needs "
                    + wanted
                    + "; bring the migration and the record together.");
          }
        });
  }

  /** What a batch knows of a table, whichever way it is written. */
  sealed interface BatchedTable permits VersionedTable, Journal {
    String name();

    List<String> columns();

    void write();
  }
}
