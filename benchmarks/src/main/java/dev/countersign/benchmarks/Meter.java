package dev.countersign.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

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
    Map<Long, Double> serverBefore = server();
    long start = System.nanoTime();
    long operations = action.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Sample(
        operations,
        seconds,
        seconds(client) - clientBefore,
        server().entrySet().stream()
            .mapToDouble(
                process -> process.getValue() - serverBefore.getOrDefault(process.getKey(), 0.0))
            .sum(),
        wal() - wal);
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
  }

  /** By process, because what has ended in between can no longer be asked. */
  private static Map<Long, Double> server() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
        .collect(Collectors.toMap(ProcessHandle::pid, Meter::seconds));
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
