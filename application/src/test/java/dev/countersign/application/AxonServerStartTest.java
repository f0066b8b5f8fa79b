package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.commandside.CommandSide;
import dev.countersign.queryside.QuerySide;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two command sides and two query sides that are started all at once, for the first time, before
 * Axon Server is there: they wait for it, and make one company.
 */
class AxonServerStartTest {
  @Test
  void firstStartsMeetAndWaitForAxonServer() throws Exception {
    try (ConfigurableApplicationContext _ = logging();
        AxonServerStandIn axonServer = new AxonServerStandIn()) {
      axonServer.wire().vanish();
      String[] storage =
          Stream.of(
                  Databases.fresh(12),
                  AxonServer.arguments("127.0.0.1:" + axonServer.port()),
                  new String[] {"--server.port=0"})
              .flatMap(Arrays::stream)
              .toArray(String[]::new);
      List<ConfigurableApplicationContext> started = new ArrayList<>();
      try (ExecutorService starters = Executors.newFixedThreadPool(4)) {
        List<Supplier<SpringApplicationBuilder>> sides =
            List.of(
                CommandSide::builder, CommandSide::builder, QuerySide::builder, QuerySide::builder);
        List<Future<ConfigurableApplicationContext>> starts =
            sides.stream().map(side -> starters.submit(() -> side.get().run(storage))).toList();
        try {
          for (Future<ConfigurableApplicationContext> queries : starts.subList(2, 4)) {
            started.add(queries.get());
          }
          assertThat(starts.subList(0, 2)).noneMatch(Future::isDone);
          HealthEndpoint ofQueries = started.getFirst().getBean(HealthEndpoint.class);
          assertThat(ofQueries.healthForPath("axonServer"))
              .isNotNull()
              .extracting(HealthDescriptor::getStatus)
              .isEqualTo(Status.DOWN);
        } finally {
          axonServer.wire().appear();
        }
        for (Future<ConfigurableApplicationContext> commands : starts.subList(0, 2)) {
          started.add(commands.get());
        }
        for (ConfigurableApplicationContext side : started) {
          Poll.until(
              "health",
              () -> side.getBean(HealthEndpoint.class).health().getStatus().equals(Status.UP));
          assertThat(side.getBean(ApplicationAvailability.class).getReadinessState())
              .isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(axonServer.payloads("EmployeeRegistered")).hasSize(1);
        JdbcClient sql = started.getFirst().getBean(JdbcClient.class);
        assertThat(sql.sql("select count(*) from access.local_account").query(Long.class).single())
            .isOne();
      } finally {
        started.reversed().forEach(ConfigurableApplicationContext::close);
      }
    }
  }

  /** What programs of one process share, and two must not set up at once: how they log. */
  private static ConfigurableApplicationContext logging() {
    return new SpringApplicationBuilder(AxonServerStartTest.class)
        .web(WebApplicationType.NONE)
        .run();
  }
}
