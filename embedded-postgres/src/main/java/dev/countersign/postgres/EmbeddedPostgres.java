package dev.countersign.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that runs as a child of this program and keeps its data in one directory. What it
 * confirmed is on disk: it survives {@code kill -9} of the program, of the server, and of both. A
 * server that dies is started again on the same port until {@link #close()}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
  private static final Duration STEADY = Duration.ofMinutes(1);

  private final Path directory;
  private final Options options;
  private final boolean durable;
  private final DirectoryLock lock;
  private final Installation installation;
  private final DatabaseProcesses processes;
  private final DataDirectory data;
  private final Runnable afterClose;

  private final AtomicBoolean closing = new AtomicBoolean();
  private final CompletableFuture<Database> started = new CompletableFuture<>();
  private final CompletableFuture<@Nullable Void> stopped = new CompletableFuture<>();

  /** Owns the server process: it alone starts and stops it. */
  private final Thread supervisor;

  private final Thread exitHook = new Thread(this::close, "postgres-exit");
  private volatile @Nullable Postmaster postmaster;

  /**
   * How to run the server.
   *
   * @param port on 127.0.0.1; 0 for a free one, which is kept for later starts while it stays free
   * @param settings of PostgreSQL, by name, as in postgresql.conf; durability, addresses and logs
   *     are not open to change
   * @param stopAtExit whether the server stops when the JVM begins to exit; otherwise the caller
   *     closes it, which a program must do that still needs the database while it shuts down
   */
  public record Options(int port, Map<String, String> settings, boolean stopAtExit) {
    public static final Options DEFAULT = new Options(0, Map.of(), true);

    /**
     * @throws IllegalArgumentException for a port outside 0 to 65535 or a setting not open to
     *     change
     */
    public Options {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("a port is 0 to 65535, but this is " + port);
      }
      settings = Map.copyOf(settings);
      Postmaster.requireAllowed(settings.keySet());
    }
  }

  private EmbeddedPostgres(
      Path directory,
      Options options,
      boolean durable,
      DirectoryLock lock,
      Installation installation,
      Runnable afterClose) {
    this.directory = directory;
    this.options = options;
    this.durable = durable;
    this.lock = lock;
    this.installation = installation;
    this.processes = new DatabaseProcesses(directory);
    this.data = new DataDirectory(directory);
    this.afterClose = afterClose;
    this.supervisor = Thread.ofPlatform().daemon().name("postgres-supervisor").unstarted(this::run);
  }

  /** {@link #start(Path, Options)} with {@link Options#DEFAULT}. */
  public static EmbeddedPostgres start(Path directory) {
    return start(directory, Options.DEFAULT);
  }

  /**
   * Starts the server on the data in the directory, which is created and filled when it is not
   * there, and stops whatever an earlier program left running on it. Returns when connections are
   * accepted.
   *
   * @throws EmbeddedPostgresException when it cannot run, with the remedy
   */
  public static EmbeddedPostgres start(Path directory, Options options) {
    return start(directory, options, Platform.current(), true, () -> {});
  }

  /**
   * Starts a server on an empty directory of its own, which is deleted on close. For tests: as
   * nothing of it is kept, it does not wait for the disk either. What killed tests left behind is
   * cleared away by the next call.
   */
  public static EmbeddedPostgres startTemporary() {
    Path directory = TemporaryDirectories.create();
    return start(
        directory,
        Options.DEFAULT,
        Platform.current(),
        false,
        () -> TemporaryDirectories.delete(directory));
  }

  static EmbeddedPostgres start(
      Path wanted, Options options, Platform platform, boolean durable, Runnable afterClose) {
    Path directory = writable(wanted);
    DirectoryLock lock = null;
    EmbeddedPostgres postgres = null;
    boolean running = false;
    try {
      lock = DirectoryLock.acquire(directory);
      new DataDirectory(directory).requireReadable();
      Installation installation = Installation.in(directory, platform);
      postgres = new EmbeddedPostgres(directory, options, durable, lock, installation, afterClose);
      postgres.supervisor.start();
      if (options.stopAtExit) {
        Runtime.getRuntime().addShutdownHook(postgres.exitHook);
      }
      postgres.started.get();
      running = true;
      return postgres;
    } catch (ExecutionException e) {
      throw explained(directory, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw explained(directory, e);
    } catch (IOException e) {
      throw explained(directory, e);
    } finally {
      if (!running) {
        if (postgres != null) {
          postgres.close();
        } else if (lock != null) {
          lock.close();
        }
      }
    }
  }

  private static Path writable(Path directory) {
    try {
      Path real = Files.createDirectories(directory).toRealPath();
      Files.delete(Files.createTempFile(real, "writable", null));
      return real;
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "The directory "
              + directory
              + " cannot be written to ("
              + e
              + "): make it a directory that this user may write to, or choose another.",
          e);
    }
  }

  private static RuntimeException explained(Path directory, @Nullable Throwable cause) {
    return switch (cause) {
      case EmbeddedPostgresException known -> known;
      case InterruptedException interrupted ->
          new EmbeddedPostgresException(
              "The start of PostgreSQL in " + directory + " was interrupted: start it again.",
              interrupted);
      case null, default ->
          new EmbeddedPostgresException(
              "PostgreSQL could not be started in "
                  + directory
                  + " ("
                  + cause
                  + "): mend the cause and start again.",
              cause);
    };
  }

  private void run() {
    Throwable failure = null;
    try {
      Database database = launch();
      started.complete(database);
      supervise(database);
    } catch (InterruptedException | IOException | SQLException | RuntimeException e) {
      failure = e;
    }
    try {
      stop();
    } catch (RuntimeException e) {
      log.warn("PostgreSQL could not be stopped", e);
    } finally {
      stopped.complete(null);
      if (failure != null) {
        // Told last, so that nobody starts anew beside what is still stopping.
        started.completeExceptionally(failure);
      }
    }
  }

  private void stop() {
    Postmaster last = postmaster;
    if (last != null) {
      last.stop();
    }
  }

  private Database launch() throws IOException, SQLException, InterruptedException {
    if (!processes.find().isEmpty()) {
      log.info("Stopping the PostgreSQL that an earlier program left running in {}", directory);
      Postmaster.stopOrphans(data.postmaster(), installation, processes);
    }
    Password password = data.initialize(installation);
    Database database = startServer(password);
    if (durable) {
      database.requireDurable();
    }
    if (!database.exists(Database.NAME)) {
      database.create(Database.NAME);
    }
    Ports.keep(database.port(), directory);
    log.info(
        "PostgreSQL {} accepts connections on 127.0.0.1:{}, data in {}",
        Installation.VERSION,
        database.port(),
        data.path());
    return database;
  }

  private Database startServer(Password password) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      var database = new Database(Ports.choose(options.port, directory), password);
      try {
        start(database);
        return database;
      } catch (EmbeddedPostgresException e) {
        // Another program may take a free port between our look and the server's bind.
        boolean lostThePort = options.port == 0 && !Ports.isFree(database.port());
        if (!lostThePort || attempt == 3) {
          throw e;
        }
        stop();
      }
    }
  }

  private Postmaster start(Database database) throws IOException, InterruptedException {
    data.removeStaleMark();
    Postmaster server =
        Postmaster.start(
            installation, processes, data, database.port(), options.settings(), durable);
    postmaster = server;
    server.awaitReady(database);
    return server;
  }

  /** Starts the server again whenever it dies, at growing intervals; ends by interruption only. */
  private void supervise(Database database) throws InterruptedException {
    Duration pause = Duration.ZERO;
    while (true) {
      Postmaster server = postmaster;
      long since = System.nanoTime();
      if (server != null) {
        int exitCode = server.awaitExit();
        log.warn(
            "PostgreSQL (process {}) ended unexpectedly with exit code {}; starting it again",
            server.pid(),
            exitCode);
      }
      if (System.nanoTime() - since > STEADY.toNanos()) {
        pause = Duration.ZERO;
      }
      boolean restarted = false;
      while (!restarted) {
        Thread.sleep(pause);
        pause = pause.isZero() ? SHORTEST_PAUSE : shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        restarted = restart(database);
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private boolean restart(Database database) throws InterruptedException {
    try {
      stop();
      Postmaster server = start(database);
      log.info(
          "PostgreSQL accepts connections again on 127.0.0.1:{} (process {})",
          database.port(),
          server.pid());
      return true;
    } catch (IOException | RuntimeException e) {
      log.error("PostgreSQL could not be started again, trying on: {}", e.getMessage());
      return false;
    }
  }

  /** The database {@code countersign}; connect with {@link #username()} and {@link #password()}. */
  public String jdbcUrl() {
    return jdbcUrl(Database.NAME);
  }

  /** Like {@link #jdbcUrl()}, for a database made by {@link #createDatabase}. */
  public String jdbcUrl(String database) {
    return started.join().url(database);
  }

  /** The owner of the server, who may do everything in it. */
  public String username() {
    return DataDirectory.USER;
  }

  /** Generated at the first start and kept in the directory; never log it. */
  public String password() {
    return started.join().password().value();
  }

  /** The TCP port on 127.0.0.1; the same until {@link #close()}. */
  public int port() {
    return started.join().port();
  }

  /** The server's main process; another one after each restart. */
  public long pid() {
    Postmaster server = postmaster;
    if (server == null) {
      throw new IllegalStateException("PostgreSQL has not been started");
    }
    return server.pid();
  }

  /**
   * Makes an empty database and returns its JDBC URL.
   *
   * @param name 1 to 63 lower-case letters, digits and underscores
   * @throws EmbeddedPostgresException when there is one of that name, or the server is down
   */
  public String createDatabase(String name) {
    try {
      started.join().create(name);
      return jdbcUrl(name);
    } catch (SQLException e) {
      throw new EmbeddedPostgresException(
          "The database " + name + " could not be made (" + e.getMessage() + ").", e);
    }
  }

  /**
   * Sees to it that there is a role that may log in, and read what it is granted. Its password is
   * generated the first time, and kept beside that of the owner, where {@link ReadersEntrance}
   * finds it.
   *
   * @param role 1 to 63 lower-case letters, digits and underscores
   * @throws EmbeddedPostgresException when it cannot be made
   */
  public void letRead(String role) {
    Path file = Password.fileIn(directory, role);
    try {
      boolean kept = Files.exists(file);
      if (kept && started.join().hasRole(role)) {
        return;
      }
      Password password = kept ? Password.read(file) : Password.generate(file);
      started.join().letRead(role, password);
      if (!kept) {
        // Last: a crash before leaves a role whose password nobody knows, which the next start
        // ends.
        password.keep();
      }
    } catch (SQLException | IOException e) {
      throw new EmbeddedPostgresException(
          "The role " + role + " could not be made (" + e.getMessage() + "): start again.", e);
    }
  }

  /** Stops the server in good order, by force where that takes longer than 30 s. Idempotent. */
  @Override
  public void close() {
    if (!closing.compareAndSet(false, true)) {
      stopped.join();
      return;
    }
    supervisor.interrupt();
    stopped.join();
    if (options.stopAtExit) {
      try {
        Runtime.getRuntime().removeShutdownHook(exitHook);
      } catch (IllegalStateException exiting) {
        // Then the hook is running, or about to find everything closed.
      }
    }
    lock.close();
    afterClose.run();
  }
}
