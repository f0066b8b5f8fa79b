package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Two programs on one database share the views; one that was paused does no harm afterwards. */
class TwoInstancesTest {
  private static final String CLAIM = "--axon.eventhandling.tokenstore.claim-timeout=2s";

  @Test
  void anOwnerThatWasStoppedBeyondItsClaimAndContinuedChangesNothing() {
    String[] database = Server.storageWithDemo(20);
    try (Program one = Program.startOn(database, CLAIM);
        Program two = Program.startOn(database, CLAIM)) {
      JdbcClient sql = Databases.sql(database);
      Program owner = keeps(one, "staff_access", sql) ? one : two;
      Program other = owner == one ? two : one;
      try (Load load = new Load("T", 4, other.as("deng.hui"))) {
        load.awaitMore(50);
        List<String> views =
            other.as("wu.tao").get("/api/v1/views").ok().body().findValuesAsString("view");
        Program.signal("STOP", owner.pid());
        for (String view : views) {
          Poll.until("the other takes over " + view, () -> keeps(other, view, sql));
        }
        load.awaitMore(100);
        Program.signal("CONT", owner.pid());
        load.awaitMore(200);
        Ledger ledger = load.finish();
        ledger.agreesWith(sql, "E1013");
        Client analyst = other.as("wu.tao");
        analyst
            .get("/api/v1/staff-access/employees?limit=1&minPosition=" + ledger.lastPosition())
            .ok();
        for (String view : views) {
          assertThat(differences(analyst, view)).as("differences of " + view).isZero();
        }
      } finally {
        Program.signal("CONT", owner.pid());
      }
    }
  }

  /** Whether the claim on the view is that of the program; an instance is named by its process. */
  private static boolean keeps(Program program, String view, JdbcClient sql) {
    return sql.sql(
            "select coalesce(max(owner), '') from projection.token_entry where processor_name = ?")
        .param(view)
        .query(String.class)
        .single()
        .contains(":" + program.pid() + ":");
  }

  /** Between the rows as they are and those of a rebuild. */
  private static long differences(Client analyst, String view) {
    analyst.post("/api/v1/views/" + view + "/rebuild", "").ok();
    JsonNode rebuild =
        Poll.forValue(
            "rebuild of " + view,
            () ->
                Optional.of(analyst.get("/api/v1/views/" + view).ok().body().path("rebuild"))
                    .filter(it -> !it.path("finishedAt").isMissingNode()));
    assertThat(rebuild.path("state").asString()).as(rebuild.toString()).isEqualTo("switched");
    return rebuild.path("differences").asLong(-1);
  }
}
