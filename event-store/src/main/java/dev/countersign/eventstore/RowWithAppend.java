package dev.countersign.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A row of another table that is written together with an append, by one statement: both are stored
 * or neither, and it takes no round trip of its own.
 */
public interface RowWithAppend {
  /** In SQL: the position of the last of the events. */
  String LAST_POSITION = "(select max(position) from appended)";

  /** Inserts the row; may speak of {@link #LAST_POSITION}. */
  String sql();

  /**
   * Sets the parameters of the row.
   *
   * @param first the number of the first of them within the whole statement
   */
  void set(PreparedStatement statement, int first) throws SQLException;
}
