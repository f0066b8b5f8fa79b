package dev.countersign.query.projection;

import dev.countersign.eventstore.LogMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One rebuild: reads the log from its beginning into tables of its own, never further than the live
 * rows are. When little is missing it holds the live rows up, reads the rest, compares, and takes
 * their place, all in one transaction.
 */
final class RebuildRun {
  private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);

  private final long id;
  private final View view;
  private final Views views;
  private final int batchSize;
  private final LogMessages messages;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private long position;
  private volatile boolean stopped;

  RebuildRun(
      long id,
      View view,
      Views views,
      ViewProperties properties,
      LogMessages messages,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.id = id;
    this.view = view;
    this.views = views;
    this.batchSize = properties.rebuildBatchSize();
    this.messages = messages;
    this.jdbc = jdbc;
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
    try (BlockingStream<TrackedEventMessage<?>> log =
        messages.source().openStream(messages.source().createTailToken())) {
      Generation generation = views.create(view, making(view));
      while (!stopped) {
        if (isCancelled()) {
          finish("cancelled", null, "Cancelled on request; the live rows were not touched.");
          return;
        }
        if (views.progress(view).position() - position > batchSize) {
          transaction.executeWithoutResult(
              _ -> apply(generation, log, views.progress(view).position(), batchSize));
        } else {
          advance("comparing");
          transaction.executeWithoutResult(_ -> replaceLive(generation, log));
          return;
        }
      }
      finish("interrupted", null, "The process was stopped; start the rebuild again.");
    } catch (RuntimeException e) {
      LOG.error("The rebuild of view {} failed.", view.name(), e);
      finish("failed", null, e.toString());
    }
  }

  /** Asks the run to end after its batch. */
  void stop() {
    stopped = true;
  }

  private void apply(
      Generation generation, BlockingStream<TrackedEventMessage<?>> log, long upTo, int limit) {
    List<Recorded> batch = read(log, upTo, limit);
    generation.apply(batch);
    position = batch.getLast().position();
    jdbc.sql(
            "update views.rebuild set position = ?, events = events + ?,"
                + " advanced_at = clock_timestamp() where id = ?")
        .params(position, batch.size(), id)
        .update();
  }

  private void replaceLive(Generation generation, BlockingStream<TrackedEventMessage<?>> log) {
    Progress live = views.lock(view);
    while (position < live.position()) {
      apply(generation, log, live.position(), batchSize);
    }
    Long differences =
        live.definition() == view.definition() ? Comparison.count(jdbc, view, making(view)) : null;
    jdbc.sql("alter schema %s rename to %s".formatted(view.name(), former(view))).update();
    jdbc.sql("alter schema %s rename to %s".formatted(making(view), view.name())).update();
    jdbc.sql("update views.view set definition = ? where name = ?")
        .params(view.definition(), view.name())
        .update();
    finish("switched", differences, verdict(differences));
    LOG.info("View {} was rebuilt; {} differences.", view.name(), differences);
  }

  private static String verdict(@Nullable Long differences) {
    if (differences == null) {
      return "The new rows took the place of rows of another definition; they were not compared.";
    }
    return differences == 0
        ? "The new rows equal those that live processing had made."
        : "THE OLD ROWS WERE WRONG in "
            + differences
            + " versions; the log is the truth, so the new rows took their place. Find out why.";
  }

  private static List<Recorded> read(
      BlockingStream<TrackedEventMessage<?>> log, long upTo, int limit) {
    List<Recorded> batch = new ArrayList<>();
    try {
      while (batch.size() < limit && (batch.isEmpty() || batch.getLast().position() < upTo)) {
        if (!log.hasNextAvailable(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException(
              "The log gave no event for 30 s, though the view has been at position " + upTo);
        }
        batch.add(Recorded.of(log.nextAvailable()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading the log", e);
    }
    return batch;
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
