package dev.countersign.queryside;

import dev.countersign.eventstore.Kept;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Deletes each hour what has been kept for its time, where no command side is in the process to do
 * so. Several query sides do not get into each other's way: what one has deleted is gone.
 */
@Component
class RetentionAlone implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionAlone.class);

  private final List<Kept> kept;
  private volatile Optional<ScheduledExecutorService> hours = Optional.empty();

  RetentionAlone(List<Kept> kept) {
    this.kept = List.copyOf(kept);
  }

  @Override
  public void start() {
    var thread = Thread.ofPlatform().daemon().name("end-of-retention").factory();
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(thread);
    var _ = executor.scheduleWithFixedDelay(this::delete, 0, 1, TimeUnit.HOURS);
    hours = Optional.of(executor);
  }

  private void delete() {
    for (Kept each : kept) {
      try {
        var _ = each.deleteAsOf(Clock.systemUTC().instant());
      } catch (RuntimeException e) {
        LOG.warn("What has been kept for its time is deleted an hour later: {}", e.toString());
      }
    }
  }

  @Override
  public void stop() {
    hours.ifPresent(ScheduledExecutorService::shutdownNow);
    hours = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return hours.isPresent();
  }
}
