package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever was let in before SIGTERM gets an answer. */
class GracefulStopTest {
  @Test
  void whatWasAcceptedBeforeTheStopIsAnswered() {
    String[] database = Databases.fresh();
    Program first = Program.startOn(database);
    try (Load load =
        new Load("G", 8, first.anonymous().login("admin", first.firstPassword().orElseThrow()))) {
      Client admin = first.anonymous().login("admin", first.firstPassword().orElseThrow());
      load.awaitMore(100);
      assertThat(first.terminate()).isEqualTo(128 + 15);
      assertThat(first.output().lines().filter(line -> line.contains(" INFO ")))
          .anyMatch(line -> line.endsWith("those that were begun are answered within 20s"))
          .last()
          .asString()
          .matches(".* Stopped after \\d+ ms: the views are at position \\d+");
      try (Program second = Program.startOn(database, "--logging.structured.format.console=ecs")) {
        load.turnTo(second.as(admin));
        load.awaitMore(50);
        load.finish();
        System.out.println(load);
        // A command that was done, but not acknowledged, would show when it is sent again.
        assertThat(load.repeated()).isZero();
        refusalsAreToldInOneStructuredLine(second);
      }
    } finally {
      first.close();
    }
  }

  private static void refusalsAreToldInOneStructuredLine(Program program) {
    program
        .anonymous()
        .post(
            "/api/v1/session",
            "{\"account\":\"nobody\",\"password\":\"wrong\"}",
            Map.of("X-Request-Id", "wrong-7"))
        .refused(401, "wrong-credentials");
    List<String> told =
        program.output().lines().filter(line -> line.contains("LOGIN_FAILED")).toList();
    assertThat(told).hasSize(1);
    JsonNode line = JsonMapper.shared().readTree(told.getFirst());
    assertThat(line.path("requestId").asString()).isEqualTo("wrong-7");
    assertThat(line.path("message").asString()).contains("account=\"nobody\"");
  }
}
