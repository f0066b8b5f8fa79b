package dev.countersign.query.operation;

import dev.countersign.query.projection.DeadLetters;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Tells by {@code countersign.dead.letters} how many events wait for each view. */
@Component
class ViewsMetrics implements MeterBinder {
  private final Views views;
  private final DeadLetters deadLetters;

  ViewsMetrics(Views views, DeadLetters deadLetters) {
    this.views = views;
    this.deadLetters = deadLetters;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (View view : views.all()) {
      Gauge.builder("countersign.dead.letters", () -> deadLetters.count(view).events())
          .description("Events that a view has not taken and that wait")
          .tag("view", view.name())
          .register(registry);
    }
  }
}
