package dev.countersign.query.operation;

import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.LogEntry;
import dev.countersign.query.projection.DeadLetters;
import dev.countersign.query.projection.Progress;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.ViewShares;
import dev.countersign.query.projection.Views;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What monitoring sees of each view; every instance tells of all of them, whoever keeps them. No
 * figure is given while the database does not answer.
 */
@Component
class ViewMetrics implements MeterBinder {
  private static final Logger LOG = LoggerFactory.getLogger(ViewMetrics.class);

  /** One look at the database serves all figures of one scrape. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Views views;
  private final ViewShares shares;
  private final DeadLetters deadLetters;
  private final EventLog log;
  private final InstantSource clock = InstantSource.system();
  private Map<String, State> states = Map.of();
  private long lookedAt = System.nanoTime() - FRESH.toNanos();

  ViewMetrics(Views views, ViewShares shares, DeadLetters deadLetters, EventLog log) {
    this.views = views;
    this.shares = shares;
    this.deadLetters = deadLetters;
    this.log = log;
  }

  private record State(
      long lag, double secondsBehind, long deadLetters, boolean failed, boolean kept) {}

  @Override
  public void bindTo(MeterRegistry registry) {
    for (View view : views.all()) {
      gauge(registry, view, "lag.positions", "Positions to the head of the log", State::lag);
      gauge(
          registry,
          view,
          "lag.seconds",
          "Age of the oldest event that is not in the rows",
          State::secondsBehind);
      gauge(
          registry,
          view,
          "dead.letters",
          "Events that could not be taken, and those that wait behind them",
          State::deadLetters);
      gauge(
          registry,
          view,
          "failed",
          "1 while a batch cannot be applied",
          state -> state.failed() ? 1 : 0);
      gauge(
          registry,
          view,
          "kept",
          "1 in the instance that keeps it current",
          state -> state.kept() ? 1 : 0);
    }
  }

  private void gauge(
      MeterRegistry registry,
      View view,
      String name,
      String description,
      ToDoubleFunction<State> figure) {
    Gauge.builder("countersign.view." + name, () -> figure(view, figure))
        .description(description)
        .tag("view", view.name())
        .register(registry);
  }

  private double figure(View view, ToDoubleFunction<State> figure) {
    State state = states().get(view.name());
    return state == null ? Double.NaN : figure.applyAsDouble(state);
  }

  private synchronized Map<String, State> states() {
    if (System.nanoTime() - lookedAt >= FRESH.toNanos()) {
      lookedAt = System.nanoTime();
      try {
        states = look();
      } catch (RuntimeException e) {
        LOG.debug("The state of the views could not be read.", e);
        states = Map.of();
      }
    }
    return states;
  }

  private Map<String, State> look() {
    long head = log.head();
    Map<String, State> seen = new HashMap<>();
    for (View view : views.all()) {
      Progress progress = views.progress(view);
      long lag = Math.max(0, head - progress.position());
      seen.put(
          view.name(),
          new State(
              lag,
              lag == 0 ? 0 : secondsSince(log.read(progress.position(), 1)),
              deadLetters.count(view).events(),
              progress.failure() != null,
              shares.includes(view.name())));
    }
    return seen;
  }

  private double secondsSince(List<LogEntry> next) {
    if (next.isEmpty()) {
      return 0;
    }
    Instant recordedAt = next.getFirst().recordedAt();
    return Math.max(0, Duration.between(recordedAt, clock.instant()).toMillis() / 1000.0);
  }
}
