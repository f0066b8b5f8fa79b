package dev.countersign.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes measurements: time, processor time on both sides, WAL. */
final class Meter implements AutoCloseable {
  private static final Path MACHINE = Path.of("/proc/stat");
  private static final double TICKS_PER_SECOND = 100;

  private final Connection connection;
  private double available;
  private double foreign;

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
    double machine = machine();
    double clientBefore = seconds(client);
    Map<Long, Double> serverBefore = processes(Meter::isServer);
    Map<Long, Double> allBefore = processes(_ -> true);
    long start = System.nanoTime();
    long operations = action.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    available += seconds * Runtime.getRuntime().availableProcessors();
    foreign += machine() - machine - since(allBefore, processes(_ -> true));
    return new Sample(
        operations,
        seconds,
        seconds(client) - clientBefore,
        since(serverBefore, processes(Meter::isServer)),
        wal() - wal);
  }

  /** What part of the machine other programs took during all measurements, from 0 to 1. */
  double others() {
    return Math.clamp(foreign / available, 0, 1);
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
  }

  private static boolean isServer(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/postgres");
  }

  /** By process, because what has ended in between can no longer be asked. */
  private static Map<Long, Double> processes(Predicate<ProcessHandle> wanted) {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .filter(wanted)
        .collect(Collectors.toMap(ProcessHandle::pid, Meter::seconds));
  }

  private static double since(Map<Long, Double> before, Map<Long, Double> after) {
    return after.entrySet().stream()
        .mapToDouble(process -> process.getValue() - before.getOrDefault(process.getKey(), 0.0))
        .sum();
  }

  /** Busy seconds of all processors together; 0 where Linux does not tell. */
  private static double machine() throws IOException {
    if (!Files.isReadable(MACHINE)) {
      return 0;
    }
    String[] ticks = Files.readAllLines(MACHINE).getFirst().split(" +", -1);
    // user, nice, system, then idle and waiting, which are left out, irq, softirq, steal
    double busy = 0;
    for (int column : new int[] {1, 2, 3, 6, 7, 8}) {
      busy += Double.parseDouble(ticks[column]);
    }
    return busy / TICKS_PER_SECOND;
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
