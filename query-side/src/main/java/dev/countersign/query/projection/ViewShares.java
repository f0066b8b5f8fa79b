package dev.countersign.query.projection;

import static java.util.stream.Collectors.toMap;

import dev.countersign.eventstore.InstanceId;
import dev.countersign.eventstore.ReaderShare;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The views that this instance keeps current: its fair share among all instances that show, by the
 * clock of the database, that they live. One that joins is given its part by those who have more;
 * what a dead one had is shared out among the others.
 */
@Component
public class ViewShares implements ReaderShare, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ViewShares.class);
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** After so long without a sign an instance counts as dead. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final InstanceId id;
  private final Views views;
  private final ObjectProvider<EventProcessingConfiguration> processing;
  private final JdbcClient jdbc;
  private volatile Set<String> mine = Set.of();
  private volatile Optional<ScheduledExecutorService> heart = Optional.empty();
  private long lastSeen;

  ViewShares(
      InstanceId id,
      Views views,
      ObjectProvider<EventProcessingConfiguration> processing,
      DataSource dataSource) {
    this.id = id;
    this.views = views;
    this.processing = processing;
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** The instance that keeps the view current. */
  public Optional<String> keeper(View view) {
    return jdbc.sql("select instance from views.share where view = ?")
        .param(view.name())
        .query(String.class)
        .optional();
  }

  /** Whether this instance keeps the view current. */
  @Override
  public boolean includes(String view) {
    return mine.contains(view);
  }

  @Override
  public void start() {
    beat();
    var thread = Thread.ofPlatform().daemon().name("view-shares").factory();
    ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(thread);
    var _ =
        beats.scheduleWithFixedDelay(
            this::beat, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    heart = Optional.of(beats);
  }

  private void beat() {
    Set<String> before = mine;
    try {
      mine =
          Set.copyOf(
              jdbc.sql("select * from views.share_out(?, ?::jsonb, make_interval(secs => ?))")
                  .params(id.value(), offers(), PATIENCE.toMillis() / 1000.0)
                  .query(String.class)
                  .list());
      lastSeen = System.nanoTime();
    } catch (RuntimeException e) {
      LOG.debug("The views could not be shared out.", e);
      if (System.nanoTime() - lastSeen > PATIENCE.toNanos()) {
        mine = Set.of();
      }
    }
    Set<String> now = mine;
    if (!now.equals(before)) {
      LOG.debug("Instance {} keeps the views {}.", id, now.stream().sorted().toList());
      before.stream().filter(view -> !now.contains(view)).forEach(this::release);
    }
  }

  private String offers() {
    return RowJson.MAPPER.writeValueAsString(
        views.all().stream().collect(toMap(View::name, View::definition)));
  }

  private void release(String view) {
    processing
        .getObject()
        .eventProcessor(view, StreamingEventProcessor.class)
        .ifPresent(processor -> processor.releaseSegment(0));
  }

  /** The others need not wait for its death: it says that it goes. */
  @Override
  public void stop() {
    heart.ifPresent(ScheduledExecutorService::shutdownNow);
    heart = Optional.empty();
    try {
      jdbc.sql("delete from views.instance where id = ?").param(id.value()).update();
    } catch (RuntimeException e) {
      LOG.debug("The instance could not sign off.", e);
    }
  }

  @Override
  public boolean isRunning() {
    return heart.isPresent();
  }

  /** Before the processors start, and after they have stopped. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
