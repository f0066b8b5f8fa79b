package dev.countersign.query.operation;

import dev.countersign.query.projection.Progress;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while a view cannot apply an event: it tries again and does not get further. */
@Component
class ViewsHealthIndicator implements HealthIndicator {
  private final Views views;
  private final EventProcessingConfiguration processing;

  ViewsHealthIndicator(Views views, EventProcessingConfiguration processing) {
    this.views = views;
    this.processing = processing;
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
      Throwable error = error(view);
      if (error != null) {
        health.down();
        details.put("error", error.toString());
      }
      health.withDetail(view.name(), details);
    }
    return health.build();
  }

  private @Nullable Throwable error(View view) {
    return processing
        .eventProcessor(view.name(), StreamingEventProcessor.class)
        .flatMap(
            processor ->
                processor.processingStatus().values().stream()
                    .filter(EventTrackerStatus::isErrorState)
                    .findFirst())
        .map(EventTrackerStatus::getError)
        .orElse(null);
  }
}
