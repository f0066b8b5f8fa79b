package dev.countersign.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One run of the server, from its start to its exit. */
final class Postmaster {
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration FAST_SHUTDOWN = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE_SHUTDOWN = Duration.ofSeconds(10);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);
  private static final String CANNOT_CONNECT_NOW = "57P03";

  /** Small enough to live beside the program in 1 GiB; an operator may override these. */
  private static final Map<String, String> MODEST =
      Map.ofEntries(
          Map.entry("max_connections", "60"),
          Map.entry("work_mem", "4MB"),
          Map.entry("maintenance_work_mem", "32MB"),
          Map.entry("autovacuum_max_workers", "2"),
          Map.entry("autovacuum_worker_slots", "4"),
          Map.entry("max_worker_processes", "4"),
          Map.entry("max_parallel_workers", "2"),
          Map.entry("max_wal_senders", "2"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("log_rotation_age", "1d"));

  /** What the promises of this module rest on; nobody may override these. */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("password_encryption", "scram-sha-256"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", ""),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("lc_messages", "C"),
          Map.entry("log_destination", "stderr"),
          Map.entry("logging_collector", "on"),
          // One file per weekday, each emptied when its day comes round.
          Map.entry("log_filename", "postgresql-%a.log"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_rotation_size", "0"));

  private final Process process;
  private final Installation installation;
  private final DatabaseProcesses processes;
  private final ServerLog log;

  private Postmaster(
      Process process, Installation installation, DatabaseProcesses processes, ServerLog log) {
    this.log = log;
    this.process = process;
    this.installation = installation;
    this.processes = processes;
  }

  static void requireAllowed(Set<String> settings) {
    for (String setting : settings) {
      if (!setting.matches("[A-Za-z_][A-Za-z0-9_.]*")) {
        throw new IllegalArgumentException("no name of a PostgreSQL setting: " + setting);
      }
      String name = setting.toLowerCase(Locale.ROOT);
      if (FIXED.containsKey(name)
          || Set.of("port", "log_directory", "data_directory", "hba_file").contains(name)) {
        throw new IllegalArgumentException(
            "the embedded PostgreSQL decides " + name + " itself: remove that setting");
      }
    }
  }

  /** Starts the server; it accepts connections only after {@link #awaitReady}. */
  static Postmaster start(
      Installation installation,
      DatabaseProcesses processes,
      DataDirectory data,
      int port,
      Map<String, String> settings,
      boolean durable)
      throws IOException {
    ServerLog log = ServerLog.fromNow(installation.logDirectory());
    var effective = new LinkedHashMap<>(MODEST);
    effective.putAll(settings);
    effective.putAll(FIXED);
    if (!durable) {
      effective.put("fsync", "off");
    }
    effective.put("port", Integer.toString(port));
    effective.put("log_directory", installation.logDirectory().toString());
    List<String> arguments = new ArrayList<>(List.of("-D", data.path().toString()));
    // On the command line they win over what ALTER SYSTEM wrote.
    effective.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return new Postmaster(installation.startServer(arguments), installation, processes, log);
  }

  /**
   * Returns when the server accepts connections.
   *
   * @throws EmbeddedPostgresException when it ends, or neither accepts nor says that it recovers
   */
  void awaitReady(Database database) throws InterruptedException {
    long silentSince = System.nanoTime();
    while (true) {
      try (Connection connection = database.connect()) {
        if (connection.isValid(10)) {
          return;
        }
      } catch (SQLException e) {
        if (CANNOT_CONNECT_NOW.equals(e.getSQLState())) {
          // Recovering after a crash takes the time it takes, and must not be interrupted.
          silentSince = System.nanoTime();
        } else if (System.nanoTime() - silentSince > SILENCE.toNanos()) {
          throw new EmbeddedPostgresException(
              "PostgreSQL did not accept a connection within "
                  + SILENCE.toSeconds()
                  + " s ("
                  + e.getMessage()
                  + "): see the logs in the directory log, mend the cause and start again.",
              e);
        }
      }
      if (process.waitFor(25, TimeUnit.MILLISECONDS)) {
        throw new EmbeddedPostgresException(
            "PostgreSQL ended while starting ("
                + log.reason()
                + "): see the logs in the directory log, mend the cause and start again.");
      }
    }
  }

  long pid() {
    return process.pid();
  }

  /** Returns the exit code when the server has ended. */
  int awaitExit() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends the server with all its processes: in good order, or else by force. */
  void stop() {
    shutDown(process.pid(), installation, processes);
    process.destroyForcibly();
    processes.kill();
  }

  /** Ends a server that an earlier program left running, and whatever else it left. */
  static void stopOrphans(
      Optional<Long> pid, Installation installation, DatabaseProcesses processes) {
    pid.ifPresent(orphan -> shutDown(orphan, installation, processes));
    processes.kill();
  }

  private static void shutDown(long pid, Installation installation, DatabaseProcesses processes) {
    if (processes.isGone(pid)) {
      return;
    }
    boolean ended =
        signal("INT", pid, installation)
            && DatabaseProcesses.await(FAST_SHUTDOWN, () -> processes.isGone(pid));
    if (!ended && signal("QUIT", pid, installation)) {
      DatabaseProcesses.await(IMMEDIATE_SHUTDOWN, () -> processes.isGone(pid));
    }
    if (ended) {
      // The process that writes the log outlives the others a little, to write their last words.
      DatabaseProcesses.await(LAST_WORDS, () -> processes.find().isEmpty());
    }
  }

  /** By pg_ctl, because Java itself can only send TERM, which waits for every client to leave. */
  private static boolean signal(String name, long pid, Installation installation) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return installation
              .run(Duration.ofSeconds(10), "pg_ctl", "kill", name, Long.toString(pid))
              .isSuccess();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (IOException | EmbeddedPostgresException e) {
      // What cannot be asked to end is killed in the end.
      return false;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
