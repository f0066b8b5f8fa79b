package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.countersign.postgres.EmbeddedPostgres;

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
}
