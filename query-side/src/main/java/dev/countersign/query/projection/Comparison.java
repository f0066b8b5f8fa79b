package dev.countersign.query.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares two generations of one view by all columns of all rows, in whatever order. */
final class Comparison {
  private Comparison() {}

  /** How many rows are in one of the two schemas and not in the other. */
  static long count(JdbcClient jdbc, View view, String otherSchema) {
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
                jdbc.sql(
                        """
                        with a as (select * from %1$s.%3$s), b as (select * from %2$s.%3$s)
                        select (select count(*) from (select * from a except all select * from b) x)
                             + (select count(*) from (select * from b except all select * from a) y)
                        """
                            .formatted(view.name(), otherSchema, table))
                    .query(Long.class)
                    .single())
        .sum();
  }
}
