package dev.countersign.command.automation;

import dev.countersign.command.automation.AutomationTasks.Count;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What monitoring sees of automations; no figure while the database does not answer. */
@Component
class AutomationMetrics implements MeterBinder {
  private final AutomationTasks tasks;

  AutomationMetrics(AutomationTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "waiting", "Events that automations have yet to act on", Count::waiting);
    gauge(registry, "parked", "Events that automations could not act on", Count::parked);
  }

  private void gauge(
      MeterRegistry registry, String name, String description, ToDoubleFunction<Count> figure) {
    Gauge.builder("countersign.automation." + name, () -> figure(figure))
        .description(description)
        .register(registry);
  }

  private double figure(ToDoubleFunction<Count> figure) {
    try {
      return figure.applyAsDouble(tasks.count(null));
    } catch (DataAccessException e) {
      return Double.NaN;
    }
  }
}
