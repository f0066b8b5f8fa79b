package dev.countersign.query.projection;

import dev.countersign.events.omission.OmissionConfirmed;
import java.util.List;
import java.util.Set;

/**
 * Events on their way into one generation; needs one transaction from its beginning to its end.
 * What cannot be applied is parked, with everything that follows it in its sequence or reads what
 * it tells of.
 */
final class Batch {
  private final Generation generation;
  private final Set<Long> passedOver;
  private ParkedSequences parked;
  private Tables tables;
  private Projector projector;

  Batch(Generation generation) {
    this.generation = generation;
    this.passedOver = generation.passedOver();
    this.parked = generation.parked();
    this.tables = generation.tables(parked);
    this.projector = generation.view().projector(tables);
  }

  /** Takes the next events, in order. */
  void take(List<? extends Incoming> events) {
    tables.expect(Incoming.subjects(events));
    for (int i = 0; i < events.size(); i++) {
      Incoming event = events.get(i);
      if (passedOver.contains(event.position())) {
        continue;
      }
      take(event);
      if (event instanceof Recorded recorded
          && recorded.event() instanceof OmissionConfirmed decided
          && decided.view().equals(generation.view().name())) {
        write();
        generation.passOver(decided, recorded.position());
        parked = generation.parked();
        tables =
            generation.tables(parked).expect(Incoming.subjects(events.subList(i, events.size())));
        projector = generation.view().projector(tables);
      }
    }
  }

  private void take(Incoming event) {
    if (parked.contains(event.stream())) {
      parked.park(event, null);
      return;
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

  /** Writes what has become of the rows. */
  void write() {
    tables.write();
    parked.write();
  }
}
