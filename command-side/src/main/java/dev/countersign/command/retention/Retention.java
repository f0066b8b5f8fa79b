package dev.countersign.command.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.countersign.eventstore.Kept;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes each hour, in one process at a time, what has been kept for its time. */
@Configuration(proxyBeanMethods = false)
public class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final List<Kept> kept;

  Retention(List<Kept> kept) {
    this.kept = List.copyOf(kept);
  }

  /** What ends, and when. */
  public List<Kept> kept() {
    return kept;
  }

  @Bean
  RecurringTask<Void> endOfRetention(Clock clock) {
    return Tasks.recurring("end-of-retention", FixedDelay.ofHours(1))
        .execute((task, execution) -> deleteAsOf(clock.instant()));
  }

  /** Deletes what has been kept for its time at this moment. */
  public void deleteAsOf(Instant now) {
    for (Kept each : kept) {
      int deleted = each.deleteAsOf(now);
      if (deleted > 0) {
        LOG.info("Deleted {} {}, kept for {} days", deleted, each.rows(), each.time().toDays());
      }
    }
  }
}
