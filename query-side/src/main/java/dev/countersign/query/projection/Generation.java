package dev.countersign.query.projection;

import dev.countersign.events.omission.OmissionConfirmed;
import dev.countersign.eventstore.EventLog;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a view in one schema: the live ones, or those a rebuild is making.
 *
 * @param log asked only when events that waited are taken
 */
record Generation(View view, String schema, JdbcTemplate template, Supplier<EventLog> log) {
  private static final int LETTERS = 100;

  private JdbcClient jdbc() {
    return JdbcClient.create(template);
  }

  /** Begins to take events that this generation has not seen. */
  Batch batch() {
    return new Batch(this);
  }

  ParkedSequences parked() {
    return ParkedSequences.upTo(jdbc(), schema, Long.MAX_VALUE);
  }

  Tables tables(ParkedSequences parked) {
    return new Tables(template, schema, parked);
  }

  /** What a rebuild leaves out as the live rows do; live, no event is met again. */
  Set<Long> passedOver() {
    return schema.equals(view.name())
        ? Set.of()
        : new HashSet<>(
            jdbc()
                .sql("select position from views.passed_over where generation = ?")
                .param(schema)
                .query(Long.class)
                .list());
  }

  /**
   * Leaves the event out, if it is in the way, and lets go on what waits for it. An event that was
   * taken stays, so that nobody hides one by a decision.
   */
  void passOver(OmissionConfirmed decided, long decidedAt) {
    int passed =
        jdbc()
            .sql(
                """
                with passed as (
                  delete from views.dead_letter
                  where generation = ? and position = ? and reason is not null
                  returning generation, position, stream, sequence, type, reason)
                insert into views.passed_over
                  (generation, position, stream, sequence, type, reason, omission, decided_at)
                select generation, position, stream, sequence, type, reason, ?, ? from passed
                """)
            .params(schema, decided.position(), decided.omissionId().value(), decidedAt)
            .update();
    if (passed > 0) {
      long after = 0;
      for (Late late = retry(after); late.tried() > 0; late = retry(after)) {
        after = late.last();
      }
    }
  }

  /**
   * What an attempt to take some events again has brought.
   *
   * @param last the position up to which it was tried
   */
  record Late(long tried, long taken, long last) {}

  private record Letter(long position, String stream) {}

  /** Tries the next events that wait, in the order of positions; needs a transaction. */
  Late retry(long after) {
    ParkedSequences waiting = ParkedSequences.upTo(jdbc(), schema, after);
    List<Letter> letters =
        jdbc()
            .sql(
                "select position, stream from views.dead_letter"
                    + " where generation = ? and position > ? order by position limit ?")
            .params(schema, after, LETTERS)
            .query(Letter.class)
            .list();
    long taken = 0;
    for (Letter letter : letters) {
      if (waiting.contains(letter.stream())) {
        continue;
      }
      Incoming event = Incoming.of(log.get().events(letter.position() - 1, 1).getFirst());
      String reason = applyLate(event, waiting);
      if (reason == null) {
        taken++;
        jdbc()
            .sql("delete from views.dead_letter where generation = ? and position = ?")
            .params(schema, letter.position())
            .update();
      } else {
        waiting.begin(event);
        jdbc()
            .sql(
                "update views.dead_letter set reason = ?, tried_at = clock_timestamp()"
                    + " where generation = ? and position = ?")
            .params(reason, schema, letter.position())
            .update();
      }
    }
    return new Late(
        letters.size(), taken, letters.isEmpty() ? after : letters.getLast().position());
  }

  /** Takes these events, in one batch; needs a transaction. */
  void apply(List<? extends Incoming> events) {
    Batch batch = batch();
    batch.take(events);
    batch.write();
  }

  /**
   * The same, for a batch that the database has refused: finds the events that are to blame by
   * applying one after the other.
   */
  void applySingly(List<? extends Incoming> events) {
    for (Incoming event : events) {
      String refusal = attempt(() -> apply(List.of(event)));
      if (refusal != null) {
        ParkedSequences parked = ParkedSequences.upTo(jdbc(), schema, 0);
        parked.park(event, refusal);
        parked.write();
      }
    }
  }

  /**
   * Applies a parked event as if it were read now for the first time: rows of other subjects are
   * seen as they were at its position, which they have long passed.
   *
   * @param waiting the sequences that wait up to there
   * @return why it still cannot be applied; null when it was
   */
  private @Nullable String applyLate(Incoming event, ParkedSequences waiting) {
    return switch (event) {
      case Unreadable unreadable -> unreadable.reason();
      case Recorded recorded -> {
        Tables tables =
            tables(waiting).expect(Incoming.subjects(List.of(event))).asOf(event.position());
        String reason = tables.project(view.projector(tables), recorded);
        yield reason == null ? attempt(tables::write) : reason;
      }
    };
  }

  /** What the database, or a table that finds its rows not as they must be, has against it. */
  private @Nullable String attempt(Runnable action) {
    jdbc().sql("savepoint attempt").update();
    try {
      action.run();
      jdbc().sql("release savepoint attempt").update();
      return null;
    } catch (DataIntegrityViolationException | RowsNotAsExpected e) {
      jdbc().sql("rollback to savepoint attempt").update();
      return String.valueOf(e.getMessage());
    }
  }

  /**
   * @throws IllegalStateException when records and columns differ
   */
  void check() {
    empty().check();
  }

  /** Says in the schema what each column is, and which are about natural persons. */
  void mark() {
    empty().mark(Comments.of(view));
  }

  private Tables empty() {
    Tables tables = tables(parked());
    view.projector(tables);
    return tables;
  }
}
