package dev.countersign.query.projection;

import java.util.List;

/**
 * Events on their way into one generation; needs one transaction from its beginning to its end.
 * What cannot be applied is parked, with everything that follows it in its sequence or reads what
 * it tells of.
 */
final class Batch {
  private final ParkedSequences parked;
  private final Tables tables;
  private final Projector projector;

  Batch(Tables tables, Projector projector, ParkedSequences parked) {
    this.tables = tables;
    this.projector = projector;
    this.parked = parked;
  }

  /** Takes the next events, in order. */
  void take(List<? extends Incoming> events) {
    tables.expect(Incoming.subjects(events));
    for (Incoming event : events) {
      if (parked.contains(event.stream())) {
        parked.park(event, null);
        continue;
      }
      String reason =
          switch (event) {
            case Unreadable unreadable -> unreadable.reason();
            case Recorded recorded -> tables.project(projector, recorded);
          };
      if (reason != null) {
        parked.park(event, reason);
      }
    }
  }

  /** Writes what has become of the rows. */
  void write() {
    tables.write();
    parked.write();
  }
}
