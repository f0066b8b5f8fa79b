package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.eventstore.LogEntry;
import dev.countersign.eventstore.OldestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * From the embedded database to one of the oldest version that is supported: nothing is lost on the
 * way, and everything goes on there.
 */
class MoveTest {
  private static final List<String> QUESTIONS =
      List.of(
          "contract-archive/contracts?limit=500",
          "contract-archive/numbers?limit=500",
          "contract-archive/originals?limit=500",
          "pipeline/opportunities?limit=500",
          "staff-access/grants?limit=500",
          "staff-access/employees?limit=500",
          "directory/customers?limit=500",
          "branch-performance?limit=500");

  @TempDir Path directory;

  @Test
  void nothingIsLostOnTheWay() throws Exception {
    Path here = directory.resolve("here");
    String[] embedded = {"--countersign.data-directory=" + here};
    List<LogEntry> log;
    List<JsonNode> answers;
    Client manager;
    String branch = "{\"branchId\":\"CD\",\"name\":\"Chengdu\"}";
    Answer launched;
    List<String> beside;
    try (Server server = Server.startOn(embedded, "--countersign.demo=true")) {
      manager = server.as("he.ping");
      launched = launch(manager, branch).ok();
      server.as("li.na").get("/api/v1/audit-trail?limit=1").refused(403, "no-role-for-view");
      answers = answers(server);
      log = server.log();
      Poll.until(
          "record of refusals", () -> beside(server).toString().contains("QUESTION_REFUSED"));
      beside = beside(server);
    }
    try (OldestServer other =
        OldestServer.start(Files.createDirectory(directory.resolve("other")))) {
      String[] there = other.database();

      String told = Terminal.printed(move(embedded, there));
      assertThat(told)
          .contains(
              "Moved %d events, the last at position %d,"
                  .formatted(log.size(), log.getLast().position()))
          .doesNotContain("Not ours");

      other.sql().sql("create role countersign_reader").update();
      try (Server server =
          Server.startOn(there, "--countersign.views.reader-role=countersign_reader")) {
        assertThat(major(server)).isEqualTo(OldestPostgres.VERSION);
        assertThat(server.log()).isEqualTo(log);
        assertThat(answers(server)).isEqualTo(answers);
        Client still = manager.at(server.port());
        assertThat(launch(still, branch).ok().body()).isEqualTo(launched.body());
        assertThat(beside(server)).containsAll(beside);
        goesOn(server, still);
        toolsReadOn(server);
        viewsAreThoseOfTheLog(server);
      }
      Terminal.refused(
          "spring.datasource.url cannot be used: The database has a schema log already: name an empty one.",
          move(embedded, there));
    }
    Terminal.refused(
        "countersign.data-directory cannot be used: there is no embedded database in " + directory,
        move(
            new String[] {"--countersign.data-directory=" + directory},
            new String[] {"--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere"}));
    Terminal.refused("spring.datasource.url is missing: ", move(embedded, new String[0]));
  }

  @Test
  void theDocumentsNameTheOldest() throws Exception {
    for (String document : List.of("README.md", "docs/operations.md")) {
      assertThat(Files.readString(Path.of("..", document)))
          .contains(OldestPostgres.VERSION + " or newer");
    }
  }

  private static String[] move(String[] from, String[] to) {
    return Stream.of(new String[] {"move"}, from, to).flatMap(Stream::of).toArray(String[]::new);
  }

  private static Answer launch(Client manager, String branch) {
    return manager.post("/api/v1/branches", branch, Map.of("Idempotency-Key", "before-the-move"));
  }

  private static List<JsonNode> answers(Server server) {
    String moment = "&minPosition=%1$d&knownAt=%1$d".formatted(server.log().getLast().position());
    List<JsonNode> answers = new ArrayList<>();
    answers.add(
        server
            .as("ma.jun")
            .get("/api/v1/audit-trail?ascending=true&limit=500" + moment)
            .ok()
            .body()
            .path("items"));
    Client reader = server.as("deng.hui");
    for (String question : QUESTIONS) {
      answers.add(reader.get("/api/v1/" + question + moment).ok().body().path("items"));
    }
    assertThat(answers).noneMatch(JsonNode::isEmpty);
    return answers;
  }

  /** What is in no event: who logged in and was refused, and who read the trail. */
  private static List<String> beside(Server server) {
    return server
        .sql()
        .sql(
            """
            select e::text from security.event e where request_id is not null
            union all select r::text from views.audit_reading r
            union all select f::text from views.file f
            union all select d::text from document.document d
            union all select md5(p::text) from document.part p
            union all select b::text from document.bringer b
            """)
        .query(String.class)
        .list();
  }

  private static int major(Server server) {
    return server
            .sql()
            .sql("select current_setting('server_version_num')::integer")
            .query(Integer.class)
            .single()
        / 10_000;
  }

  /** The next event has the next position, and the next number is the next. */
  private static void goesOn(Server server, Client manager) {
    long head = server.log().getLast().position();
    long next =
        manager
            .post("/api/v1/branches", "{\"branchId\":\"XA\",\"name\":\"Xi'an\"}")
            .ok()
            .position();
    assertThat(next).isGreaterThan(head);
    String contract = "/api/v1/contracts/00000000-0000-4000-8000-000000000007";
    server.as("chen.jie").post(contract + "/allocate-number", "{}").ok();
  }

  /** What was granted in the embedded database was not carried over, and is granted anew. */
  private static void toolsReadOn(Server server) {
    assertThat(
            server
                .sql()
                .sql(
                    """
                    select has_column_privilege('countersign_reader', 'pipeline.opportunity', 'stage', 'select')
                      and has_table_privilege('countersign_reader', 'views.freshness', 'select')
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private static void viewsAreThoseOfTheLog(Server server) {
    Client auditor = server.as("ma.jun");
    List<String> views =
        auditor.get("/api/v1/views").ok().body().findValuesAsString("view").stream().toList();
    assertThat(views).isNotEmpty();
    for (String view : views) {
      auditor.post("/api/v1/views/" + view + "/check", "").ok();
      JsonNode check =
          Poll.forValue(
              "check of " + view,
              () ->
                  Optional.of(auditor.get("/api/v1/views/" + view).ok().body().path("rebuild"))
                      .filter(run -> !run.path("finishedAt").isMissingNode()));
      assertThat(check.path("differences").asLong(-1)).as(view).isZero();
    }
  }
}
