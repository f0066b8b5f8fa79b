package dev.countersign.query.projection;

import dev.countersign.eventstore.EventLog;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * The events that views have not taken, and their return: in order, one after the other, each at
 * its own position. Tried again when the program starts, which may be a newer one, and on request.
 */
@Component
public class DeadLetters {
  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final int BATCH = 100;

  private final Views views;
  private final EventLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AtomicBoolean stopped = new AtomicBoolean();

  DeadLetters(
      Views views, EventLog log, JdbcClient jdbc, PlatformTransactionManager transactionManager) {
    this.views = views;
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactionManager);
  }

  /**
   * How much waits.
   *
   * @param sequences how many sequences
   * @param events how many events of them
   */
  public record Count(long sequences, long events) {}

  /**
   * What an attempt to take the events again has brought.
   *
   * @param taken how many the view has taken
   * @param left what still waits
   */
  public record Retried(long taken, Count left) {}

  /** How much waits for the view. */
  public Count count(View view) {
    return jdbc.sql(
            "select count(distinct stream) as sequences, count(*) as events"
                + " from views.dead_letter where generation = ?")
        .param(view.name())
        .query(Count.class)
        .single();
  }

  /** The sequences that wait for the view, by the position at which they stopped. */
  public List<DeadLetter> list(View view, int limit) {
    return jdbc.sql(
            """
            select distinct on (min(position) over sequence) stream, position, sequence, type, reason,
              count(*) over sequence as events, parked_at, tried_at
            from views.dead_letter where generation = ?
            window sequence as (partition by stream)
            order by min(position) over sequence, position limit ?
            """)
        .params(view.name(), limit)
        .query(DeadLetter.class)
        .list();
  }

  /** Takes what can be taken now, in the order of positions; new events of the view wait little. */
  public Retried retry(View view) {
    long after = 0;
    long taken = 0;
    while (!stopped.get()) {
      long from = after;
      Batch batch = transaction.execute(_ -> retry(view, from));
      if (batch == null || batch.tried() == 0) {
        break;
      }
      taken += batch.taken();
      after = batch.last();
    }
    return new Retried(taken, count(view));
  }

  private record Letter(long position, String stream) {}

  private record Batch(long tried, long taken, long last) {}

  private Batch retry(View view, long after) {
    Generation live = views.live(view);
    if (views.lock(view).definition() != view.definition()) {
      // Rows of another definition are about to be replaced, and their dead letters with them.
      return new Batch(0, 0, after);
    }
    ParkedSequences waiting = ParkedSequences.upTo(jdbc, live.schema(), after);
    List<Letter> letters =
        jdbc.sql(
                "select position, stream from views.dead_letter"
                    + " where generation = ? and position > ? order by position limit ?")
            .params(live.schema(), after, BATCH)
            .query(Letter.class)
            .list();
    long taken = 0;
    for (Letter letter : letters) {
      if (waiting.contains(letter.stream())) {
        continue;
      }
      Incoming event = Incoming.of(log.events(letter.position() - 1, 1).getFirst());
      String reason = live.applyLate(event, waiting);
      if (reason == null) {
        taken++;
        jdbc.sql("delete from views.dead_letter where generation = ? and position = ?")
            .params(live.schema(), letter.position())
            .update();
      } else {
        waiting.begin(event);
        tried(live, letter, reason);
      }
    }
    return new Batch(
        letters.size(), taken, letters.isEmpty() ? after : letters.getLast().position());
  }

  private void tried(Generation live, Letter letter, String reason) {
    jdbc.sql(
            "update views.dead_letter set reason = ?, tried_at = clock_timestamp()"
                + " where generation = ? and position = ?")
        .params(reason, live.schema(), letter.position())
        .update();
  }

  /** A newer program may know what the one before did not. */
  @EventListener(ApplicationReadyEvent.class)
  void retryAll() {
    Thread.ofPlatform().daemon().name("dead-letters").start(this::retryEach);
  }

  private void retryEach() {
    for (View view : views.all()) {
      try {
        if (count(view).events() > 0) {
          Retried retried = retry(view);
          LOG.info(
              "View {} took {} events that had waited; {} wait on.",
              view.name(),
              retried.taken(),
              retried.left().events());
        }
      } catch (RuntimeException e) {
        LOG.warn("The waiting events of view {} could not be tried again.", view.name(), e);
      }
    }
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopped.set(true);
  }
}
