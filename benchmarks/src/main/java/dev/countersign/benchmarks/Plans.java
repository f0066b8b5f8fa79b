package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells by which plans PostgreSQL answers: its module {@code auto_explain} writes them into the
 * server's log, with how many rows they looked at.
 */
final class Plans implements AutoCloseable {
  /** A table with fewer rows is read as a whole by good right. */
  static final long LARGE = 1_000;

  private final Connection server;
  private final String database;
  private final HikariDataSource pool;
  private final Map<String, Long> rows;
  private int marks;
  private long read = -1;

  /**
   * Begins to look on.
   *
   * @param server a connection to another database of the server, by its superuser
   * @param pool the application's, whose connections are made anew
   */
  Plans(Connection server, HikariDataSource pool) throws SQLException {
    this.server = server;
    this.pool = pool;
    try (Connection asked = pool.getConnection()) {
      database = asked.getCatalog();
      rows = sizes(asked);
    }
    for (String setting :
        new String[] {
          "session_preload_libraries = 'auto_explain'",
          "auto_explain.log_min_duration = 0",
          "auto_explain.log_analyze = on",
          "auto_explain.log_verbose = on",
          "auto_explain.log_timing = off",
          "auto_explain.log_format = 'json'"
        }) {
      change("set " + setting);
    }
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  private static Map<String, Long> sizes(Connection asked) throws SQLException {
    Map<String, Long> sizes = new HashMap<>();
    try (Statement statement = asked.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select relnamespace::regnamespace || '.' || relname, reltuples::bigint"
                    + " from pg_class where relkind = 'r'")) {
      while (result.next()) {
        sizes.put(result.getString(1), result.getLong(2));
      }
    }
    return sizes;
  }

  private void change(String what) throws SQLException {
    try (Statement statement = server.createStatement()) {
      statement.execute("alter database \"%s\" %s".formatted(database, what));
    }
  }

  /**
   * What was read of a large table.
   *
   * @param part how many of its rows a statement looked at, from 0 to 1
   * @param scanned whether it read the table as it lies, without an index
   */
  record Reading(String table, double part, boolean scanned) {
    /** The worse of two of one table. */
    Reading or(Reading other) {
      return new Reading(table, Math.max(part, other.part), scanned || other.scanned);
    }

    /** For people. */
    String text() {
      return "%s %.0f %%%s".formatted(table, part * 100, scanned ? " (Seq Scan)" : "");
    }
  }

  /** What the statements read that the action sends, whoever else is at work meanwhile. */
  List<Reading> of(IoAction action) throws IOException, SQLException {
    mark();
    action.run();
    String log = upTo(mark());
    List<Reading> found = new ArrayList<>();
    StringBuilder plan = new StringBuilder();
    boolean within = false;
    for (String line : (log + "\nend").split("\n", -1)) {
      if (within && line.startsWith("\t")) {
        plan.append(line.strip()).append('\n');
        continue;
      }
      if (within) {
        JsonNode read = JsonMapper.shared().readTree(plan.toString());
        look(read.path("Plan"), found);
        plan.setLength(0);
      }
      within = line.endsWith(" plan:");
    }
    return found;
  }

  /** Something that asks. */
  interface IoAction {
    void run() throws IOException;
  }

  private void look(JsonNode node, List<Reading> found) {
    String relation = node.path("Relation Name").asString("");
    if (!relation.isEmpty()) {
      String table = node.path("Schema").asString("") + "." + relation;
      long size = rows.getOrDefault(table, 0L);
      boolean scanned = node.path("Node Type").asString("").equals("Seq Scan");
      double loops = node.path("Actual Loops").asDouble(0);
      double looked =
          loops
              * (node.path("Actual Rows").asDouble(0)
                  + node.path("Rows Removed by Filter").asDouble(0)
                  + node.path("Rows Removed by Index Recheck").asDouble(0));
      if (size >= LARGE && loops > 0 && (scanned || looked * 2 >= size)) {
        found.add(new Reading(table, Math.min(1, looked / size), scanned));
      }
    }
    node.path("Plans").forEach(child -> look(child, found));
  }

  private String mark() throws SQLException {
    String text = "countersign benchmark mark %d %d".formatted(System.nanoTime(), ++marks);
    try (Statement statement = server.createStatement()) {
      statement.execute("do $$ begin raise log '%s'; end $$".formatted(text));
    }
    return text;
  }

  /** The server's log from the mark before up to this one. */
  private String upTo(String mark) throws IOException, SQLException {
    String file;
    try (Statement statement = server.createStatement();
        ResultSet result = statement.executeQuery("select pg_current_logfile()")) {
      result.next();
      file = result.getString(1);
    }
    try (RandomAccessFile log = new RandomAccessFile(file, "r")) {
      while (true) {
        long from = read < 0 ? Math.max(0, log.length() - 100_000_000) : read;
        byte[] bytes = new byte[Math.toIntExact(log.length() - from)];
        log.seek(from);
        log.readFully(bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf(mark);
        if (end >= 0) {
          read = from + text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
          return text.substring(0, end);
        }
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    for (String setting : new String[] {"session_preload_libraries", "auto_explain.log_analyze"}) {
      change("reset " + setting);
    }
    pool.getHikariPoolMXBean().softEvictConnections();
    server.close();
  }
}
