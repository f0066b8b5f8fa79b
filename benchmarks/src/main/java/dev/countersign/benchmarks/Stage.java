package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.countersign.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Where everything takes place: one PostgreSQL, one folder for what is installed, one scale.
 *
 * @param folder for what is made on the way
 */
record Stage(EmbeddedPostgres postgres, Scale scale, Path folder) {

  /** A new database, by its JDBC URL. */
  String database(String name) {
    return postgres.createDatabase(name + "_" + System.nanoTime());
  }

  HikariDataSource pool(String name) {
    return Pools.open(postgres, database(name));
  }

  /** To a database of the server that nobody measures. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), postgres.username(), postgres.password());
  }

  Meter meter() throws SQLException {
    return new Meter(connect());
  }

  static void say(String line) {
    System.out.println(line);
  }
}
