package dev.countersign.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** What a column holds that keeps the JSON of an event. */
enum Form {
  JSONB,
  JSON,
  BYTEA;

  String type() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The parameter of a statement that is set by {@link #set}. */
  String parameter() {
    return this == BYTEA ? "?" : "?::" + type();
  }

  /** A value for the column, made of text by the server. */
  String ofText(String sql) {
    return this == BYTEA ? "convert_to(" + sql + ", 'UTF8')" : "(" + sql + ")::" + type();
  }

  /** The column as a client reads it by {@link #text}. */
  String told(String column) {
    return this == BYTEA ? column : column + "::text";
  }

  /** The column as a query reads fields of it. */
  String fields(String column) {
    return this == BYTEA ? "convert_from(" + column + ", 'UTF8')::jsonb" : column;
  }

  void set(PreparedStatement statement, int parameter, String json) throws SQLException {
    if (this == BYTEA) {
      statement.setBytes(parameter, json.getBytes(StandardCharsets.UTF_8));
    } else {
      statement.setString(parameter, json);
    }
  }

  String text(ResultSet row, int column) throws SQLException {
    return this == BYTEA
        ? new String(row.getBytes(column), StandardCharsets.UTF_8)
        : row.getString(column);
  }
}
