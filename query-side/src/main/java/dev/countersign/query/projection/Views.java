package dev.countersign.query.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.SchemaMigration;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.DependsOn;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All views, how far each of them is, and the one way in which live events get into them. */
@Component
@DependsOn("tokenStore")
public class Views {
  private static final Logger LOG = LoggerFactory.getLogger(Views.class);

  /** Other processes move views too, and nobody tells this one: so it also looks by itself. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  /** The version of a view's schema that has all tables, and the indexes that find open rows. */
  private static final String TABLES = "1";

  /** Who waits longer than that waits for a view that stands still. */
  private static final Duration SOON = Duration.ofMillis(250);

  private static final Duration RECENT = Duration.ofMillis(5);

  private final Map<String, View> views = new LinkedHashMap<>();
  private final DataSource dataSource;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final BiReaders readers;

  /** Needs Axon's configuration, which needs the views. */
  private final ObjectProvider<EventLog> log;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();

  /** Half of the threads that serve requests at most, so that others are served on. */
  private final Semaphore standingBy;

  private final Cache<String, Progress> recent =
      Caffeine.newBuilder().expireAfterWrite(RECENT).build();

  Views(
      List<View> views,
      DataSource dataSource,
      PlatformTransactionManager transactionManager,
      ViewProperties properties,
      ObjectProvider<BiRole> ownRole,
      ObjectProvider<EventLog> log,
      @Value("${server.tomcat.threads.max}") int threads) {
    views.forEach(view -> this.views.put(view.name(), view));
    this.dataSource = dataSource;
    this.template = new JdbcTemplate(dataSource);
    this.jdbc = JdbcClient.create(template);
    this.log = log;
    this.transaction = new TransactionTemplate(transactionManager);
    BiRole own = ownRole.getIfAvailable();
    this.readers =
        new BiReaders(jdbc, transaction, own == null ? properties.readerRole() : own.name());
    this.standingBy = new Semaphore(threads / 2);
    SchemaMigration.migrate(dataSource, "views", "classpath:db/views");
    readers.require();
    readers.admitToFreshness();
    views.forEach(this::prepare);
  }

  /** Every view, by its name. */
  public List<View> all() {
    return List.copyOf(views.values());
  }

  /** The view of this name. */
  public Optional<View> find(String name) {
    return Optional.ofNullable(views.get(name));
  }

  /** How far the view is now. */
  public Progress progress(View view) {
    return jdbc.sql(
            "select name, definition, position, applied_at, failure from views.view where name = ?")
        .param(view.name())
        .query(Progress::of)
        .single();
  }

  /**
   * How far the view was some milliseconds ago, which spares most readers a query: rows are
   * versions, so that what they say as of that position is exact. It never goes back.
   */
  public Progress recentProgress(View view) {
    return recent.get(view.name(), name -> progress(view));
  }

  /** Whether the rows were made by the definition that this build has. */
  public boolean isCurrent(View view) {
    return progress(view).definition() == view.definition();
  }

  /**
   * Waits until the view has come to the position.
   *
   * @return how far it is, which is less when the time was not enough or too many wait already
   */
  public Progress await(View view, long position, Duration atMost) {
    Duration soon = atMost.compareTo(SOON) < 0 ? atMost : SOON;
    Progress progress = awaitUpTo(view, position, soon);
    if (progress.position() < position && standingBy.tryAcquire()) {
      try {
        progress = awaitUpTo(view, position, atMost.minus(soon));
      } finally {
        standingBy.release();
      }
    }
    recent.invalidate(view.name());
    return progress;
  }

  private Progress awaitUpTo(View view, long position, Duration atMost) {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (true) {
      Progress progress = progress(view);
      long left = deadline - System.nanoTime();
      if (progress.position() >= position || left <= 0) {
        return progress;
      }
      lock.lock();
      try {
        var _ = moved.awaitNanos(Math.min(left, LOOK_AGAIN.toNanos()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return progress;
      } finally {
        lock.unlock();
      }
    }
  }

  /**
   * What is wrong between the view and the log, as a sentence with the remedy; empty while the log
   * has the last event that the view has taken.
   */
  public Optional<String> lackingInLog(View view) {
    Last last =
        jdbc.sql("select position, event_id from views.view where name = ?")
            .param(view.name())
            .query(Last.class)
            .single();
    if (last.position() == 0) {
      return Optional.empty();
    }
    Optional<String> there = eventAt(last.position());
    if (there.isPresent() && (last.eventId() == null || last.eventId().equals(there.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        "The event at position %d, which the view %s has taken, is not in the log any more: restore it, or, when it is lost, rebuild the view."
            .formatted(last.position(), view.name()));
  }

  private record Last(long position, @Nullable String eventId) {}

  /** The identifier of the event at the position. */
  Optional<String> eventAt(long position) {
    return position < 1
        ? Optional.empty()
        : log.getObject().read(position - 1, 1).stream()
            .filter(entry -> entry.position() == position)
            .map(entry -> entry.eventId().toString())
            .findFirst();
  }

  /**
   * Demands that the log has the last event that the view has taken, and notes when it has not.
   *
   * @param from where the view is to be continued
   * @throws LogLacksEventsException when it has not, or a rebuild has just set the view back
   */
  void requireInLog(View view, long from) {
    if (from > progress(view).position()) {
      throw new LogLacksEventsException(
          "View %s is to be continued from an earlier position.".formatted(view.name()));
    }
    lackingInLog(view)
        .ifPresent(
            why -> {
              if (!why.equals(progress(view).failure())) {
                LOG.error("{}", why);
                failed(view, why);
              }
              throw new LogLacksEventsException(why);
            });
  }

  Generation live(View view) {
    return new Generation(view, view.name(), template, log::getObject);
  }

  /** Creates a generation without rows that lacks the indexes which are needed only to be read. */
  Generation create(View view, String schema) {
    forget(schema);
    SchemaMigration.migrate(dataSource, schema, view.migrations(), TABLES);
    Generation generation = new Generation(view, schema, template, log::getObject);
    generation.check();
    mark(generation);
    return generation;
  }

  /** Forgets what the rows in this schema lack. */
  void forget(String schema) {
    jdbc.sql("delete from views.dead_letter where generation = ?").param(schema).update();
    jdbc.sql("delete from views.passed_over where generation = ?").param(schema).update();
  }

  /** Has the rows in one schema leave out what those in another do by decision. */
  void passOver(String schema, String like) {
    jdbc.sql(
            "insert into views.passed_over (generation, position, stream, sequence, type, reason,"
                + " omission, decided_at) select ?, position, stream, sequence, type, reason,"
                + " omission, decided_at from views.passed_over where generation = ?")
        .params(schema, like)
        .update();
  }

  /** Has what the rows in one schema lack be told of those in another, whose place they take. */
  void rename(String schema, String to) {
    forget(to);
    for (String table : List.of("dead_letter", "passed_over")) {
      jdbc.sql("update views.%s set generation = ? where generation = ?".formatted(table))
          .params(to, schema)
          .update();
    }
  }

  /**
   * Makes those indexes.
   *
   * @throws DataIntegrityViolationException when rows have the same key
   */
  void index(Generation generation) {
    SchemaMigration.migrate(dataSource, generation.schema(), generation.view().migrations());
  }

  /** Lets those read the rows that are to take the place of the live ones who may read those. */
  void keepReaders(Generation generation) {
    readers.carryOver(generation.view().name(), generation.schema());
  }

  /** Lets the role for BI tools read the live rows, unless that was done before. */
  void admitReaders(View view) {
    readers.admit(view);
  }

  /**
   * Applies what the live rows do not yet contain, and says so in the same transaction. Events that
   * come a second time, or from a process that lost its claim while it was paused, change nothing.
   */
  void applyOnce(View view, List<? extends Incoming> events) {
    Progress progress = lock(view);
    List<? extends Incoming> missing =
        events.stream().filter(e -> e.position() > progress.position()).toList();
    if (missing.isEmpty()) {
      return;
    }
    if (progress.definition() > view.definition()) {
      throw new IllegalStateException(
          "View %s has been rebuilt by a newer build; this one may not move it."
              .formatted(view.name()));
    }
    // Rows of another definition are about to be replaced: only the rebuild writes new ones, and
    // when nobody is left who writes the present ones, they are not to be read any more.
    boolean writes = progress.definition() == view.definition();
    if (writes) {
      if (progress.failure() == null) {
        live(view).apply(missing);
      } else {
        live(view).applySingly(missing);
      }
    }
    jdbc.sql(
            "update views.view set position = ?, event_id = ?, applied_at = clock_timestamp(),"
                + " failure = null, definition = ? where name = ?")
        .params(
            missing.getLast().position(),
            missing.getLast().eventId(),
            writes ? view.definition() : 0,
            view.name())
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            signal(view);
          }
        });
  }

  /** Tells why the view does not get further; called when the transaction has been undone. */
  void failed(View view, String why) {
    jdbc.sql("update views.view set failure = ? where name = ?").params(why, view.name()).update();
  }

  /** Keeps everybody else from moving the view until the transaction ends. */
  Progress lock(View view) {
    return jdbc.sql(
            "select name, definition, position, applied_at, failure from views.view"
                + " where name = ? for update")
        .param(view.name())
        .query(Progress::of)
        .single();
  }

  /** Tells those who read and those who wait that the view moved. */
  private void signal(View view) {
    recent.invalidate(view.name());
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void prepare(View view) {
    boolean known = exists("select exists (select from views.view where name = ?)", view);
    boolean there = exists("select to_regnamespace(?) is not null", view);
    if (!known || !there) {
      readers.forget(view);
      index(create(view, view.name()));
    }
    if (!known) {
      // A view that begins anew begins with the log, wherever readers of its name have been.
      jdbc.sql("delete from projection.token_entry where processor_name = ?")
          .param(view.name())
          .update();
      jdbc.sql("insert into views.view (name, definition) values (?, ?) on conflict do nothing")
          .params(view.name(), view.definition())
          .update();
    } else if (!there || progress(view).definition() > view.definition()) {
      jdbc.sql("update views.view set definition = 0 where name = ?").param(view.name()).update();
    } else if (isCurrent(view)) {
      live(view).check();
      mark(live(view));
    }
    if (isCurrent(view)) {
      readers.admit(view);
    }
  }

  /** One at a time: the database refuses two who say something of the same column. */
  private void mark(Generation generation) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.sql("select pg_advisory_xact_lock(hashtextextended('countersign comments', 0))")
              .query(row -> {});
          generation.mark();
        });
  }

  private boolean exists(String question, View view) {
    return jdbc.sql(question).param(view.name()).query(Boolean.class).single();
  }
}
