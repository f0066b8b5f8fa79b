package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Deadlines wait in the database, so they come to pass whatever becomes of the program. */
class EscalationTest {
  private static final String DEMO_IN_APPROVAL = "00000000-0000-4000-8000-000000000003";
  private static final String OFTEN = "--countersign.deadlines.polling-interval=200ms";

  @Test
  void anOverdueStepEscalatesThoughTheProgramWasKilledBeforeItsDeadline() {
    String[] database = Server.storageWithDemo(20);
    String escalatedWhenDue;
    try (Program before = Program.startOn(database, OFTEN)) {
      JsonNode step = step(before.as("he.ping"));
      assertThat(step.path("status").asString()).isEqualTo("open");
      escalatedWhenDue = step.path("dueAt").asString();
      before.as("lin.bo").post(approve(), "{}").refused(409, "approver-holds-the-role");
      before.kill();
    }
    // The deadline of two working days passes while nothing runs.
    try (Program after = Program.startOn(database, OFTEN, "--test.clock-ahead=P10D")) {
      Client generalManager = after.as("he.ping");
      JsonNode step =
          Poll.forValue(
              "escalation",
              () ->
                  Optional.of(step(generalManager))
                      .filter(it -> it.path("status").asString().equals("escalated")));
      assertThat(step.path("roles").toString())
          .isEqualTo("[\"BRANCH_MANAGER\",\"DEPUTY_GENERAL_MANAGER\"]");
      assertThat(step.path("dueAt").asString()).isGreaterThan(escalatedWhenDue);
      JsonNode entry =
          after
              .as("ma.jun")
              .get("/api/v1/audit-trail?type=ApprovalStepEscalated&record=" + DEMO_IN_APPROVAL)
              .ok()
              .body()
              .path("items")
              .path(0);
      assertThat(entry.path("actor").asString()).isEqualTo("system");
      assertThat(entry.path("requestId").asString())
          .startsWith("deadline:contract:" + DEMO_IN_APPROVAL);
      after.as("lin.bo").post(approve(), "{}").ok();
    }
  }

  private static String approve() {
    return "/api/v1/contracts/" + DEMO_IN_APPROVAL + "/approve";
  }

  /** The first step of the first round. */
  private static JsonNode step(Client reader) {
    return reader
        .get("/api/v1/approvals/contract:" + DEMO_IN_APPROVAL + "/steps")
        .ok()
        .body()
        .path("items")
        .path(0);
  }
}
