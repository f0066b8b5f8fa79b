package dev.countersign.query.projection;

import tools.jackson.databind.node.ArrayNode;

/** Many rows in one statement. */
final class Insert {
  private Insert() {}

  static void into(Tables tables, String table, ArrayNode rows) {
    if (rows.isEmpty()) {
      return;
    }
    String name = tables.qualified(table);
    tables
        .jdbc()
        .sql(
            "insert into "
                + name
                + " select * from jsonb_populate_recordset(null::"
                + name
                + ", ?::jsonb)")
        .param(rows.toString())
        .update();
  }
}
