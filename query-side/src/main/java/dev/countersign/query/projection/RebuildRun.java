package dev.countersign.query.projection;

import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.WithoutNetworkTimeout;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One rebuild: reads the log from its beginning into tables of its own, never further than the live
 * rows are, or the log itself, where it has lost what they have taken. When little is missing it
 * holds the live rows up, reads the rest, compares, and takes their place, all in one transaction.
 * A check does the same, and leaves the live rows where they are.
 */
final class RebuildRun {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

  /** How many events are read at once, and left for when the live rows are held up. */
  private static final int STEP = 1000;

  private final long id;
  private final View view;
  private final boolean switches;
  private final boolean takesIn;
  private final Views views;
  private final int batchSize;
  private final int step;
  private final EventLog wholeLog;
  private final ReadAhead log;
  private final Serializer tokens;
  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private long position;

  /** When the live rows came to a stand for it, and when the new ones began to take their place. */
  private long heldUpAt;

  private long switchedAt;

  /** Whether the database has refused rows: now those who are to blame are looked for. */
  private boolean carefully;

  private boolean singly;
  private volatile boolean stopped;

  RebuildRun(
      long id,
      View view,
      boolean switches,
      boolean takesIn,
      Views views,
      ViewProperties properties,
      EventLog log,
      Serializer tokens,
      DataSource dataSource,
      TransactionTemplate transaction) {
    this.id = id;
    this.view = view;
    this.switches = switches;
    this.takesIn = takesIn;
    this.views = views;
    this.batchSize = properties.rebuildBatchSize();
    this.step = Math.min(STEP, batchSize);
    this.wholeLog = log;
    this.log = new ReadAhead(log, step);
    this.tokens = tokens;
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = transaction;
  }

  /** Schema of the rows being made. */
  static String making(View view) {
    return view.name() + "_rebuild";
  }

  /** Schema of the rows that were replaced, until they are dropped. */
  static String former(View view) {
    return view.name() + "_former";
  }

  void run() {
    try (log) {
      try {
        make();
      } catch (DataIntegrityViolationException | RowsNotAsExpected e) {
        LOG.warn("The rebuild of view {} begins again, with smaller steps.", view.name(), e);
        jdbc.sql("drop schema %s cascade".formatted(making(view))).update();
        jdbc.sql(
                "update views.rebuild set state = 'running', position = 0, events = 0 where id = ?")
            .param(id)
            .update();
        position = 0;
        carefully = true;
        make();
      }
    } catch (RuntimeException e) {
      LOG.error("The rebuild of view {} failed.", view.name(), e);
      finish("failed", null, e.toString());
    }
  }

  private void make() {
    Generation generation = views.create(view, making(view));
    if (!takesIn) {
      views.passOver(making(view), view.name());
    }
    boolean indexed = carefully;
    if (indexed) {
      views.index(generation);
    }
    while (!stopped) {
      if (isCancelled()) {
        finish("cancelled", null, "Cancelled on request; the live rows were not touched.");
        return;
      }
      long live = end(views.progress(view));
      if (live - position > step) {
        inTransaction(
            () -> {
              // Between two of its statements a batch works in memory, and holds up nobody.
              jdbc.sql("set local idle_in_transaction_session_timeout = '1min'").update();
              apply(generation, live);
            });
      } else if (!indexed) {
        views.index(generation);
        indexed = true;
      } else {
        advance("comparing");
        inTransaction(() -> replaceLive(generation));
        tellHowLong();
        return;
      }
    }
    finish("interrupted", null, "The process was stopped; start the rebuild again.");
  }

  private void tellHowLong() {
    long now = System.nanoTime();
    LOG.info(
        "The rows of view {} stood still for {} ms, {} ms of them for the switch; readers do not wait for it.",
        view.name(),
        Duration.ofNanos(now - heldUpAt).toMillis(),
        switches ? Duration.ofNanos(now - switchedAt).toMillis() : 0);
  }

  /** Asks the run to end after its batch. */
  void stop() {
    stopped = true;
  }

  private void inTransaction(Runnable action) {
    long before = position;
    try {
      transaction.executeWithoutResult(_ -> action.run());
    } catch (DataIntegrityViolationException | RowsNotAsExpected e) {
      if (!carefully) {
        throw e;
      }
      LOG.warn("The rebuild of view {} goes on event by event.", view.name(), e);
      position = before;
      singly = true;
      transaction.executeWithoutResult(_ -> action.run());
      singly = false;
    }
  }

  /** Takes as many events as one transaction may have, or up to the position. */
  private void apply(Generation generation, long upTo) {
    Batch batch = generation.batch();
    long most = carefully ? step : batchSize;
    long taken = 0;
    while (taken < most && position < upTo) {
      List<Incoming> events =
          log.after(position).stream().takeWhile(event -> event.position() <= upTo).toList();
      if (events.isEmpty()) {
        throw new IllegalStateException(
            "The log has no event after position %d, though the view has been at position %d"
                .formatted(position, upTo));
      }
      if (singly) {
        generation.applySingly(events);
      } else {
        batch.take(events);
      }
      taken += events.size();
      position = events.getLast().position();
    }
    batch.write();
    jdbc.sql(
            "update views.rebuild set position = ?, events = events + ?,"
                + " advanced_at = clock_timestamp() where id = ?")
        .params(position, taken, id)
        .update();
  }

  private void replaceLive(Generation generation) {
    WithoutNetworkTimeout.transaction(dataSource);
    Progress live = views.lock(view);
    heldUpAt = System.nanoTime();
    long end = end(live);
    while (position < end) {
      apply(generation, end);
    }
    Long differences =
        live.definition() == view.definition()
            ? Comparison.count(jdbc, view, making(view), id)
            : null;
    if (!switches) {
      String verdict = checked(differences);
      finish("checked", differences, verdict);
      LOG.info("View {} was checked. {}", view.name(), verdict);
      return;
    }
    switchedAt = System.nanoTime();
    views.keepReaders(generation);
    jdbc.sql("alter schema %s rename to %s".formatted(view.name(), former(view))).update();
    jdbc.sql("alter schema %s rename to %s".formatted(making(view), view.name())).update();
    views.rename(making(view), view.name());
    jdbc.sql(
            "update views.view set definition = ?, position = ?, event_id = ?, failure = null"
                + " where name = ?")
        .param(view.definition())
        .param(end)
        .param(views.eventAt(end).orElse(null))
        .param(view.name())
        .update();
    if (end < live.position()) {
      goOnFrom(end);
    }
    views.admitReaders(view);
    String verdict =
        takesIn
            ? "What the former rows left out by decision was taken in, as far as it can be."
            : verdict(differences);
    finish("switched", differences, verdict);
    LOG.info("View {} was rebuilt. {}", view.name(), verdict);
  }

  private long end(Progress live) {
    return Math.min(live.position(), wholeLog.head());
  }

  /** Live processing stands still where the log does not go, and begins anew with what it finds. */
  private void goOnFrom(long end) {
    TrackingToken token = new GlobalSequenceTrackingToken(end);
    jdbc.sql(
            "update projection.token_entry set token = ?, token_type = ?, owner = null"
                + " where processor_name = ?")
        .params(
            tokens.serialize(token, byte[].class).getData(),
            GlobalSequenceTrackingToken.class.getName(),
            view.name())
        .update();
  }

  private static String verdict(@Nullable Long differences) {
    if (differences == null) {
      return "The new rows took the place of rows of another definition; they were not compared.";
    }
    return differences == 0
        ? "The new rows equal those that live processing had made."
        : "THE OLD ROWS WERE WRONG in "
            + differences
            + " versions, which are kept as evidence; the log is the truth, so the new rows took"
            + " their place. Find out why.";
  }

  private static String checked(@Nullable Long differences) {
    if (differences == null) {
      return "The live rows are of another definition; they were not compared.";
    }
    return differences == 0
        ? "The live rows are those that the log makes."
        : "THE LIVE ROWS ARE WRONG in "
            + differences
            + " versions, and still shown: keep what differs as evidence, find out why, rebuild.";
  }

  private boolean isCancelled() {
    return jdbc.sql("select cancel_requested from views.rebuild where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private void advance(String state) {
    jdbc.sql("update views.rebuild set state = ? where id = ?").params(state, id).update();
  }

  private void finish(String state, @Nullable Long differences, String message) {
    jdbc.sql(
            "update views.rebuild set state = ?, differences = ?, message = ?,"
                + " finished_at = clock_timestamp(), advanced_at = clock_timestamp() where id = ?")
        .param(state)
        .param(differences)
        .param(message)
        .param(id)
        .update();
  }
}
