package dev.countersign.query.projection;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
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

  private final Views views;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AtomicBoolean stopped = new AtomicBoolean();

  DeadLetters(Views views, JdbcClient jdbc, PlatformTransactionManager transactionManager) {
    this.views = views;
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
    return list(view, null, limit);
  }

  private List<DeadLetter> list(View view, @Nullable String stream, int limit) {
    return jdbc.sql(
            """
            select distinct on (min(position) over sequence) stream, position, sequence, type, reason,
              count(*) over sequence as events, parked_at, tried_at
            from views.dead_letter
            where generation = :view and stream = coalesce(:stream, stream)
            window sequence as (partition by stream)
            order by min(position) over sequence, position limit :limit
            """)
        .param("view", view.name())
        .param("stream", stream, Types.VARCHAR)
        .param("limit", limit)
        .query(DeadLetter.class)
        .list();
  }

  /**
   * The first event of a sequence that waits, and what waits behind it.
   *
   * @param behind at most 200
   */
  public record Sequence(DeadLetter first, List<Behind> behind) {}

  /** An event that waits for one before it. */
  public record Behind(long position, long sequence, String type) {}

  /** The sequence that stopped at this position. */
  public Optional<Sequence> find(View view, String position) {
    return jdbc.sql(
            "select stream from views.dead_letter where generation = ? and position::text = ?")
        .params(view.name(), position)
        .query(String.class)
        .optional()
        .flatMap(stream -> list(view, stream, 1).stream().findFirst())
        .filter(first -> Long.toString(first.position()).equals(position))
        .map(first -> new Sequence(first, behind(view, first)));
  }

  private List<Behind> behind(View view, DeadLetter first) {
    return jdbc.sql(
            "select position, sequence, type from views.dead_letter"
                + " where generation = ? and stream = ? and position > ?"
                + " order by position limit 200")
        .params(view.name(), first.stream(), first.position())
        .query(Behind.class)
        .list();
  }

  /** What the view leaves out by decision, at most so many events. */
  public List<PassedOver> passedOver(View view, int limit) {
    return jdbc.sql(
            "select position, stream, sequence, type, reason, omission, decided_at"
                + " from views.passed_over where generation = ? order by position limit ?")
        .params(view.name(), limit)
        .query(PassedOver.class)
        .list();
  }

  /** How many events the view leaves out by decision. */
  public long countPassedOver(View view) {
    return jdbc.sql("select count(*) from views.passed_over where generation = ?")
        .param(view.name())
        .query(Long.class)
        .single();
  }

  /** Takes what can be taken now, in the order of positions; new events of the view wait little. */
  public Retried retry(View view) {
    long after = 0;
    long taken = 0;
    while (!stopped.get()) {
      long from = after;
      Generation.Late late = transaction.execute(_ -> retry(view, from));
      if (late == null || late.tried() == 0) {
        break;
      }
      taken += late.taken();
      after = late.last();
    }
    return new Retried(taken, count(view));
  }

  private Generation.Late retry(View view, long after) {
    if (views.lock(view).definition() != view.definition()) {
      // Rows of another definition are about to be replaced, and their dead letters with them.
      return new Generation.Late(0, 0, after);
    }
    return views.live(view).retry(after);
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
