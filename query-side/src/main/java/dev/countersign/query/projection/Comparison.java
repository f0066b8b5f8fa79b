package dev.countersign.query.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the live rows of a view with those that the log has just made, by all columns of all
 * rows, in whatever order. What differs is kept row by row: it is evidence.
 */
final class Comparison {
  /** Of one table and side: enough to see what happened, and no second copy of a view. */
  private static final int KEPT = 1000;

  private Comparison() {}

  /** How many rows are in one of the two schemas and not in the other. */
  static long count(JdbcClient jdbc, View view, String made, long rebuild) {
    List<String> tables =
        jdbc.sql(
                "select table_name from information_schema.tables"
                    + " where table_schema = ? and table_name <> 'schema_history'")
            .param(view.name())
            .query(String.class)
            .list();
    return tables.stream()
        .mapToLong(
            table ->
                differing(jdbc, view.name(), made, table, "live", rebuild)
                    + differing(jdbc, made, view.name(), table, "log", rebuild))
        .sum();
  }

  private static long differing(
      JdbcClient jdbc, String schema, String other, String table, String stoodIn, long rebuild) {
    return jdbc.sql(
            """
            with differing as (select * from %1$s.%3$s except all select * from %2$s.%3$s),
            kept as (
              insert into views.difference (rebuild, table_name, stood_in, row)
              select ?, ?, ?, to_jsonb(d) from (select * from differing limit ?) d
            )
            select count(*) from differing
            """
                .formatted(schema, other, table))
        .params(rebuild, table, stoodIn, KEPT)
        .query(Long.class)
        .single();
  }
}
