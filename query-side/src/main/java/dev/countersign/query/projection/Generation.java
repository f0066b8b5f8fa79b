package dev.countersign.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of a view in one schema: the live ones, or those a rebuild is making. */
record Generation(View view, String schema, JdbcTemplate template) {

  private JdbcClient jdbc() {
    return JdbcClient.create(template);
  }

  /** Begins to take events that this generation has not seen. */
  Batch batch() {
    ParkedSequences parked = ParkedSequences.upTo(jdbc(), schema, Long.MAX_VALUE);
    Tables tables = new Tables(template, schema, parked);
    return new Batch(tables, view.projector(tables), parked);
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
  @Nullable String applyLate(Incoming event, ParkedSequences waiting) {
    return switch (event) {
      case Unreadable unreadable -> unreadable.reason();
      case Recorded recorded -> {
        Tables tables =
            new Tables(template, schema, waiting)
                .expect(Incoming.subjects(List.of(event)))
                .asOf(event.position());
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
    Tables tables =
        new Tables(template, schema, ParkedSequences.upTo(jdbc(), schema, Long.MAX_VALUE));
    view.projector(tables);
    tables.check();
  }
}
