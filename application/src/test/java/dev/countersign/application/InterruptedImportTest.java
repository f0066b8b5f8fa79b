package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An import is as good as its end: it may be killed on the way, and goes on where it was. */
class InterruptedImportTest {
  private static final int OPPORTUNITIES = 400;
  private static final int LARGE = 57_000_000;
  private static final String NOTE = "as long as notes of customers are".repeat(6);
  private static final String[] VIEWS = {
    "/api/v1/pipeline/totals?by=STAGE&outcome=OPEN",
    "/api/v1/pipeline/totals?by=OWNER&outcome=WON",
    "/api/v1/branch-performance?by=BRANCH"
  };

  @Test
  void killMinusNineDuringAnImportLosesAndDoublesNothing() {
    Random random = Seed.random("import");
    CrmFiles files = CrmFiles.of(OPPORTUNITIES, random);
    int killAfter = 100 + random.nextInt(200);
    Map<String, Object> interrupted = new LinkedHashMap<>();
    String id;
    Map<String, Long> acknowledged;
    String[] database = Server.storageWithDemo(20);
    try (Program program = Program.startOn(database)) {
      Client operator = program.as("deng.hui");
      id = files.importBy(operator);
      Poll.until(
          killAfter + " commands of the import",
          () -> status(operator, id).body().path("commands").path("sent").asInt() >= killAfter);
      acknowledged = commands(operator, id);
      program.kill();
    }
    try (Program program = Program.startOn(database)) {
      Client operator = program.as("deng.hui");
      Answer found = status(operator, id);
      assertThat(found.text("state")).as("killed too late").isEqualTo("INTERRUPTED");
      operator.post("/api/v1/imports/" + id + "/resume", "").ok();
      Answer finished = finished(operator, id);
      System.out.println("Killed after " + acknowledged.size() + ", then: " + finished.body());
      assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(killAfter);
      assertThat(commands(operator, id)).containsAllEntriesOf(acknowledged);
      interrupted.putAll(told(program.as("wu.tao"), finished));
      interrupted.putAll(stored(Databases.sql(database)));
      aFileThatFillsAnUploadFitsIntoTheMemory(operator);
    }
    try (Server uninterrupted = Server.startWithDemo()) {
      Client operator = uninterrupted.as("deng.hui");
      Answer finished = finished(operator, files.importBy(operator));
      Map<String, Object> expected = told(uninterrupted.as("wu.tao"), finished);
      expected.putAll(stored(uninterrupted.sql()));
      assertThat(interrupted).isEqualTo(expected);
    }
  }

  /**
   * Of many short rows, which take the most; none of them becomes a command, as those take time.
   */
  private static void aFileThatFillsAnUploadFitsIntoTheMemory(Client operator) {
    String mapping =
        """
        {"name": "large", "sources": [
          {"name": "customers", "file": "large.csv", "key": ["code"], "commands": [
            {"command": "RegisterCustomer", "when": {"column": "kind", "equals": "real"},
             "fields": {"name": {"column": "name"}, "branchId": "BJ"}}]}]}
        """;
    StringBuilder file = new StringBuilder(LARGE + 100).append("code,kind,name,note\n");
    int rows = 0;
    while (file.length() < LARGE) {
      file.append("customer-").append(rows++).append(",none,Somebody,").append(NOTE).append('\n');
    }
    Answer begun =
        operator
            .postForm(
                "/api/v1/imports",
                List.of(
                    new Client.Part("mapping", "mapping.json", mapping),
                    new Client.Part("files", "large.csv", file.toString())))
            .ok();
    Answer finished = finished(operator, begun.text("id"));
    assertThat(finished.body().path("rows").path("done").asInt()).isEqualTo(rows);
    assertThat(finished.body().path("commands").path("sent").asInt()).isZero();
  }

  private static Answer status(Client operator, String id) {
    return operator.get("/api/v1/imports/" + id).ok();
  }

  private static Answer finished(Client operator, String id) {
    Poll.until("the end of the import", () -> !running(operator, id));
    Answer status = status(operator, id);
    assertThat(status.text("state")).as(status.response().body()).isEqualTo("FINISHED");
    return status;
  }

  private static boolean running(Client operator, String id) {
    String state = status(operator, id).text("state");
    return state.equals("WAITING") || state.equals("RUNNING");
  }

  /** What the import says that it caused: each command, by its place, and the position it got. */
  private static Map<String, Long> commands(Client operator, String id) {
    Map<String, Long> commands = new HashMap<>();
    String cursor = "";
    while (true) {
      JsonNode page =
          operator
              .get("/api/v1/imports/%s/commands?limit=1000%s".formatted(id, cursor))
              .ok()
              .body();
      for (JsonNode one : page.path("items")) {
        String key = "%s:%s %s".formatted(one.path("source"), one.path("line"), one.path("step"));
        assertThat(commands.put(key, one.path("position").asLong())).as(key).isNull();
      }
      if (page.path("next").isMissingNode()) {
        return commands;
      }
      cursor = "&cursor=" + page.path("next").asString();
    }
  }

  /** The totals of the views when they contain the whole import. */
  private static Map<String, Object> told(Client analyst, Answer finished) {
    Map<String, Object> totals = new LinkedHashMap<>();
    for (String view : VIEWS) {
      totals.put(
          view,
          analyst
              .get(view + "&minPosition=" + finished.body().path("position").asLong())
              .ok()
              .body()
              .path("items"));
    }
    return totals;
  }

  /** How many events of each type are in the log. */
  private static Map<String, Object> stored(JdbcClient sql) {
    Map<String, Object> counts = new LinkedHashMap<>();
    sql.sql("select payload_type, count(*) from log.event group by 1")
        .query(
            row -> {
              counts.put(row.getString(1), row.getLong(2));
            });
    return counts;
  }
}
