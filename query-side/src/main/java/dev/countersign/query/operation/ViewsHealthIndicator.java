package dev.countersign.query.operation;

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
 * Down while a view does not get further, or events wait because it could not take them; up again
 * when it was decided to pass over these, and it tells how many.
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
    return health.build();
  }
}
