package dev.countersign.query.operation;

import dev.countersign.eventstore.EventStoreUnavailableException;
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

  ViewsHealthIndicator(Views views, DeadLetters deadLetters) {
    this.views = views;
    this.deadLetters = deadLetters;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    View furthest = null;
    long reached = 0;
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
      if (progress.position() > reached) {
        furthest = view;
        reached = progress.position();
      }
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
    if (furthest != null) {
      tellOfTheLog(furthest, health);
    }
    return health.build();
  }

  private void tellOfTheLog(View furthest, Health.Builder health) {
    try {
      views.lackingInLog(furthest).ifPresent(why -> health.down().withDetail("log", why));
    } catch (EventStoreUnavailableException _) {
      // Who keeps the log has an indicator of its own.
      health.withDetail("log", "It cannot be read at present.");
    }
  }
}
