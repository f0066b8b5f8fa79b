package dev.countersign.query.projection;

import dev.countersign.eventstore.EventLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the rows of a view anew from the whole log, beside the live ones, and switches them in. One
 * rebuild of a view at a time, in whichever process; a lock in the database tells one that is
 * running from one whose process died.
 */
@Component
public class Rebuilds {
  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
  private static final String COLUMNS =
      "id, view, definition, requested_by, switches, state, position, events, cancel_requested, differences,"
          + " message, started_at, advanced_at, finished_at";

  private final Views views;
  private final ViewProperties properties;
  private final EventLog log;
  private final Serializer tokens;
  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Map<RebuildRun, Thread> running = new ConcurrentHashMap<>();

  Rebuilds(
      Views views,
      ViewProperties properties,
      EventLog log,
      Serializer tokens,
      DataSource dataSource,
      PlatformTransactionManager transactionManager) {
    this.views = views;
    this.properties = properties;
    this.log = log;
    this.tokens = tokens;
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(transactionManager);
  }

  /** The newest rebuild of the view. */
  public Optional<Rebuild> latest(View view) {
    return jdbc.sql(
            "select " + COLUMNS + " from views.rebuild where view = ? order by id desc limit 1")
        .param(view.name())
        .query(Rebuild.class)
        .optional();
  }

  /**
   * Starts a rebuild and returns at once.
   *
   * @throws RebuildAlreadyRunning in this process or in another
   */
  public Rebuild start(View view, String requestedBy) {
    return start(view, requestedBy, true, false);
  }

  /**
   * Starts a rebuild that takes in again what the live rows leave out by decision, if it can be
   * taken by now.
   *
   * @throws RebuildAlreadyRunning in this process or in another
   */
  public Rebuild takeIn(View view, String requestedBy) {
    return start(view, requestedBy, true, true);
  }

  /**
   * Starts to compare the live rows with what the log makes, and leaves them as they are.
   *
   * @throws RebuildAlreadyRunning in this process or in another
   */
  public Rebuild check(View view, String requestedBy) {
    return start(view, requestedBy, false, false);
  }

  private Rebuild start(View view, String requestedBy, boolean switches, boolean takesIn) {
    Connection connection = lock(view);
    try {
      tidy(view);
      long id =
          jdbc.sql(
                  "insert into views.rebuild (view, definition, requested_by, switches)"
                      + " values (?, ?, ?, ?) returning id")
              .params(view.name(), view.definition(), requestedBy, switches)
              .query(Long.class)
              .single();
      RebuildRun run =
          new RebuildRun(
              id, view, switches, takesIn, views, properties, log, tokens, dataSource, transaction);
      Thread thread =
          Thread.ofPlatform()
              .daemon()
              .name("rebuild-" + view.name())
              .unstarted(() -> toTheEnd(run, connection, view));
      running.put(run, thread);
      thread.start();
      return latest(view).orElseThrow();
    } catch (RuntimeException e) {
      unlock(connection, view);
      throw e;
    }
  }

  private void toTheEnd(RebuildRun run, Connection connection, View view) {
    try {
      run.run();
      tidy(view);
    } finally {
      running.remove(run);
      unlock(connection, view);
    }
  }

  /** Asks the running rebuild of the view, in whichever process, to end. */
  public Optional<Rebuild> cancel(View view) {
    jdbc.sql(
            "update views.rebuild set cancel_requested = true"
                + " where view = ? and finished_at is null")
        .param(view.name())
        .update();
    return latest(view);
  }

  /** Clears up after processes that died, and rebuilds what another definition has made. */
  @EventListener(ApplicationReadyEvent.class)
  void recover() {
    for (View view : views.all()) {
      try {
        unlockAfterTidying(view);
        if (!views.isCurrent(view)) {
          start(view, "system");
        }
      } catch (RebuildAlreadyRunning e) {
        LOG.info("View {} is being rebuilt by another process.", view.name());
      }
    }
  }

  private void unlockAfterTidying(View view) {
    Connection connection = lock(view);
    try {
      tidy(view);
    } finally {
      unlock(connection, view);
    }
  }

  /** Only to be called with the lock: then nothing unfinished can be alive. */
  private void tidy(View view) {
    jdbc.sql(
            "update views.rebuild set state = 'interrupted', finished_at = clock_timestamp(),"
                + " message = 'The process ended before the rebuild did; start it again.'"
                + " where view = ? and finished_at is null")
        .param(view.name())
        .update();
    jdbc.sql("drop schema if exists %s cascade".formatted(RebuildRun.making(view))).update();
    jdbc.sql("drop schema if exists %s cascade".formatted(RebuildRun.former(view))).update();
  }

  private Connection lock(View view) {
    try {
      Connection connection = dataSource.getConnection();
      boolean locked = ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", view);
      if (!locked) {
        connection.close();
        throw new RebuildAlreadyRunning(view);
      }
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot lock view " + view.name() + " for a rebuild", e);
    }
  }

  private static void unlock(Connection connection, View view) {
    try (connection) {
      ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", view);
    } catch (SQLException e) {
      LOG.debug("The lock of view {} ended with its connection.", view.name(), e);
    }
  }

  private static boolean ask(Connection connection, String question, View view)
      throws SQLException {
    try (var statement = connection.prepareStatement(question)) {
      statement.setString(1, "countersign rebuild " + view.name());
      try (var result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  /** Ends what is running while the log can still be read; the next start clears up. */
  @EventListener(ContextClosedEvent.class)
  void stop() throws InterruptedException {
    running.keySet().forEach(RebuildRun::stop);
    for (Thread thread : running.values()) {
      thread.join();
    }
  }
}
