package dev.countersign.application;

import dev.countersign.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for all tests of this run, a database of its own for each application. */
final class Databases {
  private static final Path DIRECTORY = Path.of("target", "test-postgres").toAbsolutePath();
  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.start(DIRECTORY);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Databases() {}

  /** The data directory, which is in use. */
  static Path directory() {
    return DIRECTORY;
  }

  /** Arguments that point an application to a new, empty database. */
  static String[] fresh() {
    return fresh(20);
  }

  /** The same, for applications of which several run at once: so many connections for each. */
  static String[] fresh(int connections) {
    String url =
        SERVER.createDatabase(
            "t%d_%d".formatted(ProcessHandle.current().pid(), COUNT.incrementAndGet()));
    return at(url, connections);
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
    return JdbcClient.create(
        new DriverManagerDataSource(
            database[0].replace("--spring.datasource.url=", ""),
            SERVER.username(),
            SERVER.password()));
  }
}
