package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a Prometheus sees, and who else may see it. */
class MetricsTest {
  @Test
  void commandsViewsAndPoolsAreMeasured() {
    try (Server server = Server.startWithDemo("--management.server.port=0")) {
      server.as("li.na").post("/api/v1/contracts", "{}").refused(400, "invalid-field");
      server
          .as("wang.lei")
          .post("/api/v1/contracts/00000000-0000-4000-8000-000000000004/approve", "{}")
          .ok();
      server
          .as("wang.lei")
          .post("/api/v1/contracts/00000000-0000-4000-8000-000000000004/approve", "{}")
          .refused(409, "person-fills-one-step");
      assertThat(scrape(server))
          .containsPattern(count("accepted"))
          .containsPattern(count("refused"))
          .containsPattern("countersign_command_seconds_bucket\\{.*le=\"0\\.04\"}")
          .contains("countersign_feed_subscribers 0.0")
          .contains("countersign_view_failed{view=\"pipeline\"} 0.0")
          .contains("countersign_view_kept{view=\"audit_trail\"} 1.0")
          .contains("hikaricp_connections_active")
          .contains("http_server_requests_seconds_count");
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!scrape(server).contains("countersign_view_lag_positions{view=\"pipeline\"} 0.0")) {
        assertThat(System.nanoTime()).as(scrape(server)).isLessThan(limit);
      }
      assertThat(scrape(server)).contains("countersign_view_lag_seconds{view=\"pipeline\"} 0.0");
    }
  }

  private static String count(String outcome) {
    return "countersign_command_seconds_count\\{command=\"ApproveStep\",outcome=\"%s\"} [1-9]"
        .formatted(outcome);
  }

  private static String scrape(Server server) {
    return server.managementPorts().stream()
        .map(port -> new Client(port, null).get("/actuator/prometheus").ok().response().body())
        .collect(Collectors.joining());
  }
}
