package dev.countersign.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The table of the replays: one row per order, with how far it is in the same transaction. */
final class OrderTotals {
  /** Events of one transaction. */
  static final int BATCH = 1_000;

  private OrderTotals() {}

  /** Begins anew. */
  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists order_total, order_progress");
      statement.execute("create table order_total (id text primary key, quantity bigint)");
      statement.execute("create table order_progress (events bigint)");
      statement.execute("insert into order_progress values (0)");
    }
    connection.commit();
  }

  /** Adds what a batch came to, and empties it. */
  static void add(Connection connection, Map<String, Integer> batch, long events)
      throws SQLException {
    try (PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into order_total as t
                select * from unnest(?::text[], ?::int[]) as batch (id, quantity) order by id
                on conflict (id) do update set quantity = t.quantity + excluded.quantity
                """);
        PreparedStatement progress =
            connection.prepareStatement("update order_progress set events = ?")) {
      upsert.setArray(1, connection.createArrayOf("text", batch.keySet().toArray()));
      upsert.setArray(2, connection.createArrayOf("int", batch.values().toArray()));
      upsert.executeUpdate();
      progress.setLong(1, events);
      progress.executeUpdate();
    }
    connection.commit();
    batch.clear();
  }
}
