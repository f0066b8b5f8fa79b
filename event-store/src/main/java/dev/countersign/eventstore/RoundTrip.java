package dev.countersign.eventstore;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Statements that travel to PostgreSQL together, and whose answers come back together. A command is
 * a handful of small statements, so that what it costs is mostly the waiting in between.
 */
public final class RoundTrip {
  private RoundTrip() {}

  /** One statement; each runs after the one before it, and sees what was committed by then. */
  public interface Step {

    /** The statement, with {@code ?} for each parameter. */
    String sql();

    /**
     * Sets the parameters.
     *
     * @param first the number of the first one
     * @return the number after the last one
     */
    int set(PreparedStatement statement, int first) throws SQLException;

    /** Takes the rows; not called for a statement that gives none. */
    default void take(ResultSet rows) throws SQLException {}
  }

  /**
   * Makes the steps in their order.
   *
   * @throws SQLException of the first one that fails; none after it has been made then
   */
  public static void make(Connection connection, List<? extends Step> steps) throws SQLException {
    String sql = steps.stream().map(Step::sql).collect(joining(";\n"));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int next = 1;
      for (Step step : steps) {
        next = step.set(statement, next);
      }
      boolean hasRows = statement.execute();
      for (Step step : steps) {
        if (hasRows) {
          try (ResultSet rows = statement.getResultSet()) {
            step.take(rows);
          }
        }
        hasRows = statement.getMoreResults();
      }
    }
  }
}
