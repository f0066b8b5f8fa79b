package dev.countersign.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Held by the one process that runs an import; the database frees it when that process dies. */
final class ImportLock implements AutoCloseable {
  private final Connection connection;
  private final UUID id;

  private ImportLock(Connection connection, UUID id) {
    this.connection = connection;
    this.id = id;
  }

  /** Empty when it is held. */
  static Optional<ImportLock> take(DataSource dataSource, UUID id) throws SQLException {
    Connection connection = dataSource.getConnection();
    boolean taken = false;
    try {
      taken = ask(connection, "pg_try_advisory_lock", id);
      return taken ? Optional.of(new ImportLock(connection, id)) : Optional.empty();
    } finally {
      if (!taken) {
        connection.close();
      }
    }
  }

  private static boolean ask(Connection connection, String function, UUID id) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select " + function + "(hashtextextended('import ' || ?, 0))")) {
      statement.setString(1, id.toString());
      try (ResultSet result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      ask(connection, "pg_advisory_unlock", id);
    }
  }
}
