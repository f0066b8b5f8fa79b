package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.application.demo.DemoCompany;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A deadline that passes while the program is stopped is kept when it starts again. */
class EscalationOverRestartTest {
  private static final String HASH = "a".repeat(64);

  // Not annotated, lest the scan for components finds them in every other test.
  static class Today {
    @Bean
    @Primary
    Clock clockOfToday() {
      return Clock.systemUTC();
    }
  }

  static class AWeekLater {
    @Bean
    @Primary
    Clock clockOfNextWeek() {
      return Clock.offset(Clock.systemUTC(), Duration.ofDays(8));
    }
  }

  private static ConfigurableApplicationContext start(Class<?> when, String[] database) {
    return new SpringApplicationBuilder(CountersignApplication.class, when)
        .run(
            Stream.concat(
                    Arrays.stream(database),
                    Stream.of(
                        "--server.port=0",
                        "--countersign.demo=true",
                        "--countersign.deadlines.polling-interval=200ms"))
                .toArray(String[]::new));
  }

  private static Client as(String account, ConfigurableApplicationContext context) {
    int port =
        Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
    return new Client(port, null).login(account, DemoCompany.PASSWORD);
  }

  @Test
  void theStepIsPassedOnAfterTheRestart() {
    String[] database = Databases.fresh();
    String contract = "00000000-0000-4000-8000-000000000001";
    String approvals = "/api/v1/contract-archive/contracts/" + contract + "/approvals";
    try (var before = start(Today.class, database)) {
      Answer submitted =
          as("li.na", before)
              .post(
                  "/api/v1/contracts/" + contract + "/submit-for-approval",
                  "{\"documentHash\":\"" + HASH + "\"}")
              .ok();
      Answer path =
          as("wu.tao", before).get(approvals + "?minPosition=" + submitted.position()).ok();
      assertThat(path.body().at("/items/0/status").asString("")).isEqualTo("open");
      as("lin.bo", before)
          .post("/api/v1/contracts/" + contract + "/approve", "{}")
          .refused(409, "approver-holds-the-role");
    }
    try (var after = start(AWeekLater.class, database)) {
      Client analyst = as("wu.tao", after);
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      Answer path;
      do {
        path = analyst.get(approvals).ok();
      } while (!path.body().at("/items/0/status").asString("").equals("escalated")
          && System.nanoTime() < limit);
      assertThat(path.body().at("/items/0/status").asString(""))
          .as(path.response().body())
          .isEqualTo("escalated");
      assertThat(path.body().at("/items/0/roles").toString()).contains("DEPUTY_GENERAL_MANAGER");
      Answer trail =
          as("ma.jun", after)
              .get("/api/v1/audit-trail?type=ApprovalStepEscalated&record=" + contract)
              .ok();
      assertThat(trail.body().at("/items/0/actor").asString("")).isEqualTo("system");
      assertThat(trail.body().at("/items/0/requestId").asString(""))
          .startsWith("deadline:" + contract);
      as("lin.bo", after).post("/api/v1/contracts/" + contract + "/approve", "{}").ok();
    }
  }
}
