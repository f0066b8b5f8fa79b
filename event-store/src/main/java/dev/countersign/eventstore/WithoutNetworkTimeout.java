package dev.countersign.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lifts the limit on the wait for an answer of the database where a statement may well take longer,
 * such as a migration or the comparison of all rows of a view.
 */
public final class WithoutNetworkTimeout {
  private WithoutNetworkTimeout() {}

  /** The same connections without the limit. */
  public static DataSource connections(DataSource dataSource) {
    return new DelegatingDataSource(dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        withoutLimit(connection);
        return connection;
      }
    };
  }

  /** Lifts the limit until the connection of the present transaction goes back to its pool. */
  public static void transaction(DataSource dataSource) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      withoutLimit(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  // The pool puts back what it had configured when the connection is returned.
  private static void withoutLimit(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, 0);
  }
}
