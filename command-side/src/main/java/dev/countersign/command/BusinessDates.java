package dev.countersign.command;

import dev.countersign.events.Event;
import java.time.LocalDate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Of one record: when the latest of all that happened took effect. */
class BusinessDates {
  private @Nullable LocalDate latest;

  @Nullable LocalDate latest() {
    return latest;
  }

  @EventSourcingHandler
  void on(Event event) {
    LocalDate date = event.effectiveDate();
    if (date != null && (latest == null || date.isAfter(latest))) {
      latest = date;
    }
  }
}
