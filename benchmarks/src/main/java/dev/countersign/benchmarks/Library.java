package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The module {@code event-store}, put together as in every application that uses it. */
final class Library extends AxonContestant {
  private final HikariDataSource pool;
  private final ConfigurableApplicationContext context;

  /** Nothing but what comes with the module. */
  @EnableAutoConfiguration(
      exclude = {HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class},
      excludeName = {
        "dev.countersign.web.AccessAutoConfiguration",
        "dev.countersign.web.ExternalAccessAutoConfiguration",
        "dev.countersign.web.LocalAccessAutoConfiguration",
        "dev.countersign.web.OpenApiAutoConfiguration",
        "dev.countersign.web.WebAutoConfiguration"
      })
  static class Parts {}

  Library(HikariDataSource pool) {
    this.pool = pool;
    this.context =
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .initializers(c -> c.getBeanFactory().registerSingleton("dataSource", pool))
            .properties(
                "spring.main.banner-mode=off",
                "spring.config.name=benchmark",
                "logging.level.root=warn")
            .run();
  }

  @Override
  public String name() {
    return "Countersign";
  }

  @Override
  EventStore store() {
    return context.getBean(EventStore.class);
  }

  @Override
  TransactionManager transactions() {
    return context.getBean(TransactionManager.class);
  }

  @Override
  public void fill(Streams streams) throws SQLException {
    HandWrittenSql.fill(pool, streams);
  }

  @Override
  public long replay(Job job, Duration atMost) throws Exception {
    long deadline = System.nanoTime() + atMost.toNanos();
    long events = 0;
    try (Connection connection = pool.getConnection();
        BlockingStream<TrackedEventMessage<?>> log =
            store().openStream(store().createTailToken())) {
      connection.setAutoCommit(false);
      OrderTotals.create(connection);
      Map<String, Integer> batch = new HashMap<>();
      long head = position(store().createHeadToken());
      for (long position = 0; position < head && System.nanoTime() < deadline; events++) {
        TrackedEventMessage<?> event = log.nextAvailable();
        position = position(event.trackingToken());
        LineAdded added = (LineAdded) event.getPayload();
        if (job == Job.PROJECT) {
          batch.merge(added.order(), added.quantity(), Integer::sum);
          if ((events + 1) % OrderTotals.BATCH == 0) {
            OrderTotals.add(connection, batch, events + 1);
          }
        }
      }
      OrderTotals.add(connection, batch, events);
    }
    return events;
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
