package dev.countersign.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Takes measurements: time, processor time on both sides, WAL. */
final class Meter implements AutoCloseable {
  private final Connection connection;

  Meter(Connection connection) {
    this.connection = connection;
  }

  /**
   * Measures what the action does.
   *
   * @param client the process that does the work
   * @param action returns how many operations it did
   */
  Sample measure(ProcessHandle client, Callable<Long> action) throws Exception {
    long wal = wal();
    double clientBefore = seconds(client);
    double serverBefore = server();
    long start = System.nanoTime();
    long operations = action.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Sample(
        operations,
        seconds,
        seconds(client) - clientBefore,
        server() - serverBefore,
        wal() - wal);
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
  }

  private static double server() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
        .mapToDouble(Meter::seconds)
        .sum();
  }

  private long wal() throws SQLException {
    try (var statement = connection.createStatement();
        var result =
            statement.executeQuery("select (pg_current_wal_insert_lsn() - '0/0')::bigint")) {
      result.next();
      return result.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
