package dev.countersign.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of one generation of a view, for the length of one batch: what a projector reads comes
 * from memory or from the open versions, what it writes is kept until the batch ends.
 */
public final class Tables {
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final String schema;
  private final ParkedSequences parked;
  private final List<BatchedTable> tables = new ArrayList<>();
  private Set<String> subjects = Set.of();
  private long position;
  private String subject = "";
  private @Nullable Long moment;

  Tables(JdbcTemplate template, String schema, ParkedSequences parked) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.schema = schema;
    this.parked = parked;
  }

  /** Tells whom the next events are of, so that their rows are loaded at once. */
  Tables expect(Collection<String> expected) {
    subjects = new TreeSet<>(expected);
    return this;
  }

  /** Shows rows as they were right before this position, instead of now. */
  Tables asOf(long position) {
    moment = position;
    return this;
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

  JdbcTemplate template() {
    return template;
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

  /** Which versions a table shows. */
  String shown() {
    return moment == null
        ? "known_to is null"
        : "known_from < %1$d and (known_to is null or known_to >= %1$d)".formatted(moment);
  }

  /** Rows of a subject whose events wait would tell less than the log does. */
  void demand(Object other) {
    if (!other.equals(subject) && parked.concerns(other)) {
      throw new IllegalStateException("it reads what is told of " + other + ", which waits itself");
    }
  }

  /**
   * Applies one event; when that fails, nothing of it remains.
   *
   * @return why it cannot be applied; null when it was
   */
  @Nullable String project(Projector projector, Recorded recorded) {
    position = recorded.position();
    subject = recorded.subject();
    try {
      projector.project(recorded);
      return null;
    } catch (DataAccessException e) {
      throw e;
    } catch (RuntimeException e) {
      tables.forEach(BatchedTable::undo);
      return "%s cannot take %s of %s at position %d: %s"
          .formatted(
              schema,
              recorded.type(),
              recorded.stream(),
              position,
              Objects.requireNonNullElse(e.getMessage(), e));
    }
  }

  void write() {
    tables.forEach(BatchedTable::write);
  }

  /** Says in the schema what each column is, and which of them are about natural persons. */
  void mark(Comments comments) {
    Map<String, String> found = new HashMap<>();
    jdbc.sql(
            """
            select c.relname || '.' || a.attname, coalesce(col_description(a.attrelid, a.attnum), '')
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = ?::regnamespace and c.relkind = 'r'
              and a.attnum > 0 and not a.attisdropped
            """)
        .param(schema)
        .query(
            row -> {
              found.put(row.getString(1), row.getString(2));
            });
    for (BatchedTable table : tables) {
      for (String column : table.columns()) {
        String before = Objects.requireNonNull(found.get(table.name() + "." + column));
        String wanted = comments.of(table.name(), column).orElse(before);
        if (table.personal().contains(column) && !wanted.contains(BiReaders.PERSONAL)) {
          wanted = (wanted + " " + BiReaders.PERSONAL).strip();
        }
        if (!wanted.equals(before)) {
          jdbc.sql(
                  "comment on column %s.\"%s\" is '%s'"
                      .formatted(qualified(table.name()), column, wanted.replace("'", "''")))
              .update();
        }
      }
    }
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

    /** Those of them that say something about natural persons. */
    Set<String> personal();

    /** Forgets what was written at the present position. */
    void undo();

    void write();
  }
}
