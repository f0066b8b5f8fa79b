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
  /**
   * How many rows of a kind one transaction deletes, and how many such transactions an hour has.
   */
  private static final int AT_ONCE = 1000;

  private static final int TIMES = 200;

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
      int deleted = 0;
      int last = AT_ONCE;
      for (int time = 0; time < TIMES && last == AT_ONCE; time++) {
        last = each.deleteBefore(now.minus(each.time()), AT_ONCE);
        deleted += last;
      }
      if (deleted > 0) {
        LOG.info("Deleted {} {}, kept for {} days", deleted, each.rows(), each.time().toDays());
      }
    }
  }
}
