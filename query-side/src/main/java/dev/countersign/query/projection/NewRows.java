package dev.countersign.query.projection;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLState;
import org.springframework.jdbc.core.ConnectionCallback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows on their way into a table: kept as the text that PostgreSQL's COPY reads, and sent when
 * there are many of them, or at the end.
 */
final class NewRows {
  private static final int MANY_CHARACTERS = 1 << 20;

  private final Tables tables;
  private final String table;
  private final List<String> columns;
  private final Set<String> arrays;
  private final StringBuilder text = new StringBuilder();

  /**
   * @param arrays which of the columns are arrays of texts
   */
  NewRows(Tables tables, String table, List<String> columns, Set<String> arrays) {
    this.tables = tables;
    this.table = table;
    this.columns = columns;
    this.arrays = arrays;
  }

  void add(ObjectNode row) {
    char separator = 0;
    for (String column : columns) {
      if (separator != 0) {
        text.append(separator);
      }
      separator = '\t';
      append(row.get(column), arrays.contains(column));
    }
    text.append('\n');
    if (text.length() > MANY_CHARACTERS) {
      send();
    }
  }

  private void append(@Nullable JsonNode value, boolean array) {
    if (value == null || value.isNull()) {
      text.append("\\N");
    } else if (array) {
      escape(literal(value));
    } else {
      escape(value.isContainer() ? value.toString() : value.asString());
    }
  }

  /** An array as PostgreSQL reads it: {"one","two"}. */
  private static String literal(JsonNode array) {
    StringBuilder literal = new StringBuilder("{");
    for (JsonNode element : array) {
      literal
          .append(literal.length() == 1 ? "\"" : ",\"")
          .append(element.asString().replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return literal.append('}').toString();
  }

  private void escape(String value) {
    int copied = 0;
    for (int i = 0; i < value.length(); i++) {
      String escaped =
          switch (value.charAt(i)) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> null;
          };
      if (escaped != null) {
        text.append(value, copied, i).append(escaped);
        copied = i + 1;
      }
    }
    text.append(value, copied, value.length());
  }

  void send() {
    if (text.isEmpty()) {
      return;
    }
    String copy =
        "copy %s (\"%s\") from stdin"
            .formatted(tables.qualified(table), String.join("\", \"", columns));
    var _ =
        tables.template().execute((ConnectionCallback<Long>) connection -> send(connection, copy));
    text.setLength(0);
  }

  private long send(Connection connection, String copy) throws SQLException {
    try {
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(copy, new StringReader(text.toString()));
    } catch (IOException e) {
      throw new SQLException("The rows could not be sent.", e);
    } catch (SQLException e) {
      // Unlike with other statements the driver keeps a connection on whose answer to this it gave
      // up, and takes the late answer for that to the next statement.
      if (PSQLState.isConnectionError(e.getSQLState())) {
        connection.abort(Runnable::run);
      }
      throw e;
    }
  }
}
