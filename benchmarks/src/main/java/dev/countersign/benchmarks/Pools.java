package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.countersign.postgres.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Connections to a database of the run. */
final class Pools {
  /** The most senders of any measurement. */
  static final int SIZE = 32;

  private Pools() {}

  static HikariDataSource open(EmbeddedPostgres postgres, String url) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(postgres.username());
    pool.setPassword(postgres.password());
    pool.setMaximumPoolSize(SIZE);
    return pool;
  }

  /** Otherwise it would be done in the middle of a measurement. */
  static void tidy(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze log.event");
      statement.execute("checkpoint");
    }
  }
}
