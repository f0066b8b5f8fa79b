package dev.countersign.query.operation;

import dev.countersign.eventstore.EventLog;
import dev.countersign.query.projection.DeadLetters;
import dev.countersign.query.projection.Progress;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down while a view does not get further, is ahead of the log, or lacks events that it could not
 * take; up again when it was decided to pass over these, and it tells how many.
 */
@Component
class ViewsHealthIndicator implements HealthIndicator {
  private final Views views;
  private final DeadLetters deadLetters;
  private final EventLog log;

  ViewsHealthIndicator(Views views, DeadLetters deadLetters, EventLog log) {
    this.views = views;
    this.deadLetters = deadLetters;
    this.log = log;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    long furthest = 0;
    for (View view : views.all()) {
      Progress progress = views.progress(view);
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("position", progress.position());
      details.put("appliedAt", progress.appliedAt());
      details.put("readable", progress.definition() == view.definition());
      if (progress.failure() != null) {
        health.down();
        details.put("failure", progress.failure());
      }
      furthest = Math.max(furthest, progress.position());
      DeadLetters.Count waiting = deadLetters.count(view);
      if (waiting.events() > 0) {
        health.down();
        details.put("deadLetters", waiting);
      }
      long passedOver = deadLetters.countPassedOver(view);
      if (passedOver > 0) {
        details.put("passedOverByDecision", passedOver);
      }
      health.withDetail(view.name(), details);
    }
    if (furthest > 0 && log.recordedAt(furthest).isEmpty()) {
      health
          .down()
          .withDetail(
              "log",
              "The event at position %d, which views have taken, is not in the log any more."
                  .formatted(furthest));
    }
    return health.build();
  }
}
