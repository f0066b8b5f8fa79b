package dev.countersign.application;

import dev.countersign.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for all tests of this JVM, a database of its own for each application. */
final class Databases {
  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.startTemporary();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Databases() {}

  /** The directory of the server, which is in use. */
  static Path directory() {
    String data = server().sql("show data_directory").query(String.class).single();
    return Objects.requireNonNull(Path.of(data).getParent());
  }

  /** Arguments that point an application to a new, empty database. */
  static String[] fresh() {
    return fresh(20);
  }

  /** The same, for applications of which several run at once: so many connections for each. */
  static String[] fresh(int connections) {
    return at(SERVER.createDatabase("t" + COUNT.incrementAndGet()), connections);
  }

  /** The same, with all that is in another such database, to which nobody is connected. */
  static String[] copyOf(String[] database, int connections) {
    String name = "t" + COUNT.incrementAndGet();
    server()
        .sql(
            "create database %s template %s".formatted(name, url(database).replaceFirst(".*/", "")))
        .update();
    return at(SERVER.jdbcUrl(name), connections);
  }

  private static String[] at(String url, int connections) {
    return new String[] {
      "--spring.datasource.url=" + url,
      "--spring.datasource.username=" + SERVER.username(),
      "--spring.datasource.password=" + SERVER.password(),
      "--spring.datasource.hikari.maximum-pool-size=" + connections
    };
  }

  /** A look into such a database from outside. */
  static JdbcClient sql(String[] database) {
    return sql(url(database));
  }

  /** A connection to such a database from outside. */
  static Connection connect(String[] database) throws SQLException {
    return DriverManager.getConnection(url(database), SERVER.username(), SERVER.password());
  }

  private static String url(String[] database) {
    return database[0].replace("--spring.datasource.url=", "");
  }

  private static JdbcClient server() {
    return sql(SERVER.jdbcUrl());
  }

  private static JdbcClient sql(String url) {
    return JdbcClient.create(
        new DriverManagerDataSource(url, SERVER.username(), SERVER.password()));
  }
}
