package dev.countersign.eventstore;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The oldest PostgreSQL that this build works with, which is one of those that it is tested on. */
public final class OldestPostgres {
  /** Its major version. */
  public static final int VERSION = 15;

  private OldestPostgres() {}

  /** The database is of a PostgreSQL that nobody has tried this build on. */
  public static final class OlderDatabaseException extends RuntimeException {
    OlderDatabaseException(String version) {
      super(
          "The database is a PostgreSQL "
              + version
              + " and this build needs "
              + VERSION
              + " or newer: upgrade it, or name another one.");
    }
  }

  /**
   * @throws OlderDatabaseException when the database is older
   */
  static void require(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      // Told by the server at the log-in, so that asking costs nothing.
      DatabaseMetaData server = connection.getMetaData();
      if (server.getDatabaseMajorVersion() < VERSION) {
        throw new OlderDatabaseException(server.getDatabaseProductVersion());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
