package dev.countersign.move;

import dev.countersign.eventstore.SchemaMigration;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Carries all that cannot be made anew from one database to another, row by row, and compares what
 * arrived with what was sent. Views are left behind: the log makes them.
 */
final class Carrier {
  private static final List<String> SCHEMAS =
      List.of("log", "access", "security", "document", "command", "projection", "views");

  /**
   * How far views are, who keeps and reads them, and what they could not take: it begins anew with
   * them.
   */
  private static final Set<String> LEFT_BEHIND =
      Set.of(
          "projection.token_entry",
          "views.view",
          "views.instance",
          "views.share",
          "views.reader",
          "views.dead_letter");

  private final DataSource source;
  private final DataSource target;

  Carrier(DataSource source, DataSource target) {
    this.source = source;
    this.target = target;
  }

  /**
   * What was carried over.
   *
   * @param position of the last event; 0: there are none
   * @param others schemas that are not ours, which stay where they are
   */
  record Carried(long events, long position, long rows, int tables, List<String> others) {}

  private record Contents(long rows, BigDecimal sum) {}

  /** The target has been used before. */
  static final class NotEmptyException extends RuntimeException {
    NotEmptyException(String schema) {
      super("The database has a schema " + schema + " already");
    }
  }

  /**
   * Carries everything over. When that fails, nothing of it remains in the target.
   *
   * @throws NotEmptyException when the target has one of the schemas
   * @throws IllegalStateException when what arrived is not what was sent
   */
  Carried carry() {
    for (String schema : SCHEMAS) {
      if (has(schema)) {
        throw new NotEmptyException(schema);
      }
    }
    boolean complete = false;
    try {
      for (DataSource each : List.of(source, target)) {
        SCHEMAS.forEach(schema -> SchemaMigration.migrate(each, schema, "classpath:db/" + schema));
      }
      Carried carried = copyAll();
      complete = true;
      return carried;
    } catch (SQLException e) {
      throw new IllegalStateException("What was carried over has been taken back", e);
    } finally {
      if (!complete) {
        SCHEMAS.forEach(
            schema ->
                JdbcClient.create(target)
                    .sql("drop schema if exists %s cascade".formatted(schema))
                    .update());
      }
    }
  }

  private boolean has(String schema) {
    return JdbcClient.create(target)
        .sql("select to_regnamespace(?) is not null")
        .param(schema)
        .query(Boolean.class)
        .single();
  }

  private Carried copyAll() throws SQLException {
    try (Connection from = source.getConnection();
        Connection to = target.getConnection()) {
      from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      from.setReadOnly(true);
      from.setAutoCommit(false);
      to.setAutoCommit(false);
      sayTheSame(from);
      sayTheSame(to);
      List<String> tables = tables(from);
      for (String table : tables.reversed()) {
        empty(to, table);
      }
      Map<String, Contents> carried = new LinkedHashMap<>();
      for (String table : tables) {
        copy(from, to, table);
        carried.put(table, compared(from, to, table));
      }
      for (Map.Entry<String, Long> sequence : sequences(from).entrySet()) {
        advance(to, sequence.getKey(), sequence.getValue());
      }
      to.commit();
      return new Carried(
          Objects.requireNonNull(carried.get("log.event")).rows(),
          JdbcClient.create(new SingleConnectionDataSource(from, true))
              .sql("select coalesce(max(position), 0) from log.event")
              .query(Long.class)
              .single(),
          carried.values().stream().mapToLong(Contents::rows).sum(),
          tables.size(),
          others(from));
    }
  }

  /** Neither moved nor made anew by views and by the comparison of registers. */
  private static List<String> others(Connection from) {
    return JdbcClient.create(new SingleConnectionDataSource(from, true))
        .sql(
            """
            select nspname::text from pg_namespace
            where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
              and nspname <> all (?) and nspname not in (select name from views.view)
              and nspname not like 'command\\_from\\_log\\_%'
            order by 1
            """)
        .param(SCHEMAS.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  /** Whatever the two are configured to: values that are equal have the same text. */
  private static void sayTheSame(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "set bytea_output = 'hex'; set intervalstyle = 'postgres'; set timezone = 'UTC'");
    }
  }

  /** Each after those that it refers to. */
  private static List<String> tables(Connection from) throws SQLException {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    try (PreparedStatement statement =
        from.prepareStatement(
            """
            select format('%I.%I', n.nspname, c.relname),
                   array(select format('%I.%I', fn.nspname, f.relname)
                         from pg_constraint k
                         join pg_class f on f.oid = k.confrelid
                         join pg_namespace fn on fn.oid = f.relnamespace
                         where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = any (?) and c.relname <> 'schema_history'
            order by 1
            """)) {
      statement.setArray(1, from.createArrayOf("text", SCHEMAS.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (!LEFT_BEHIND.contains(row.getString(1))) {
            references.put(row.getString(1), Set.of((String[]) row.getArray(2).getArray()));
          }
        }
      }
    }
    List<String> ordered = new ArrayList<>();
    while (!references.isEmpty()) {
      Set<String> ready = new TreeSet<>();
      references.forEach(
          (table, others) -> {
            if (ordered.containsAll(others)) {
              ready.add(table);
            }
          });
      if (ready.isEmpty()) {
        throw new IllegalStateException("Tables refer to each other: " + references.keySet());
      }
      ordered.addAll(ready);
      references.keySet().removeAll(ready);
    }
    return ordered;
  }

  /** Of what migrations put there for a system that begins. */
  private static void empty(Connection to, String table) throws SQLException {
    try (Statement statement = to.createStatement();
        ResultSet found = statement.executeQuery("select exists (select from " + table + ")")) {
      found.next();
      if (found.getBoolean(1)) {
        try (Statement removal = to.createStatement()) {
          removal.executeUpdate("delete from " + table);
        }
      }
    }
  }

  private static void copy(Connection from, Connection to, String table) throws SQLException {
    String columns = columns(from, table);
    CopyOut out =
        from.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy %s (%s) to stdout".formatted(table, columns));
    CopyIn in =
        to.unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin".formatted(table, columns));
    try {
      byte[] row = out.readFromCopy();
      while (row != null) {
        in.writeToCopy(row, 0, row.length);
        row = out.readFromCopy();
      }
      in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }

  private static String columns(Connection from, String table) throws SQLException {
    try (PreparedStatement statement =
        from.prepareStatement(
            """
            select string_agg(format('%I', attname), ', ' order by attnum)
            from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static Contents compared(Connection from, Connection to, String table)
      throws SQLException {
    Contents sent = contents(from, table);
    Contents arrived = contents(to, table);
    if (!arrived.equals(sent)) {
      throw new IllegalStateException(
          "Of %s %s was sent and %s arrived".formatted(table, sent, arrived));
    }
    return arrived;
  }

  /** The text of a row says all of it; a sum does not depend on the order of rows. */
  private static Contents contents(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select count(*) as rows,
                       coalesce(sum(('x' || left(md5(t::text), 16))::bit(64)::bigint::numeric), 0) as sum
                from %s t
                """
                    .formatted(table))) {
      row.next();
      return new Contents(row.getLong("rows"), row.getBigDecimal("sum"));
    }
  }

  private static Map<String, Long> sequences(Connection from) throws SQLException {
    Map<String, Long> reached = new LinkedHashMap<>();
    try (PreparedStatement statement =
        from.prepareStatement(
            """
            select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
            where schemaname = any (?) and last_value is not null
            """)) {
      statement.setArray(1, from.createArrayOf("text", SCHEMAS.toArray()));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          reached.put(row.getString(1), row.getLong(2));
        }
      }
    }
    return reached;
  }

  private static void advance(Connection to, String sequence, long reached) throws SQLException {
    try (PreparedStatement statement = to.prepareStatement("select setval(?::regclass, ?, true)")) {
      statement.setString(1, sequence);
      statement.setLong(2, reached);
      statement.execute();
    }
  }
}
