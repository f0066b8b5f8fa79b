package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The default run as people have it: a process of its own on the embedded PostgreSQL. */
class DefaultRunTest {
  private static final String FIRST_ADMINISTRATOR = "E0001";
  private static final int SENDERS = 8;

  @TempDir Path data;

  @Test
  void whatWasAcknowledgedSurvivesKillMinusNine() {
    survives(1);
  }

  @Test
  @Tag("faults")
  void whatWasAcknowledgedSurvivesTwentyKills() {
    survives(20);
  }

  private void survives(int kills) {
    Random random = Seed.random("kill -9");
    Program program = Program.start(data);
    try {
      String password = program.firstPassword().orElseThrow();
      assertThat(program.output()).containsOnlyOnce(password + " (shown only now)");
      isDurable(program.sql());
      Client admin = program.anonymous().login("admin", password);
      try (Load load = new Load("K", SENDERS, admin)) {
        FeedFollower follower = load.alsoFollow();
        for (int kill = 1; kill <= kills; kill++) {
          load.awaitMore(50 + random.nextInt(250));
          program.kill();
          program = Program.start(data);
          System.out.printf(
              "Kill %d: healthy again after %d ms, of which it worked %d ms%n",
              kill, program.untilReady().toMillis(), program.worked().toMillis());
          assertThat(program.firstPassword()).isEmpty();
          load.turnTo(program.as(admin));
        }
        load.awaitMore(50);
        Ledger ledger = load.finish();
        System.out.println(load);
        assertThat(load.unanswered()).as("commands in flight when it was killed").isPositive();
        assertThat(registered(program.as(admin), ledger.lastPosition()))
            // And the first administrator.
            .isEqualTo(ledger.size() / 2 + 1);
        ledger.agreesWith(program.sql(), FIRST_ADMINISTRATOR);
        follower.hasAll(program.sql());
        assertThat(follower.lost()).isGreaterThanOrEqualTo(kills);
      }
      isDurable(program.sql());
    } finally {
      program.close();
    }
  }

  private static void isDurable(JdbcClient sql) {
    assertThat(
            sql.sql(
                    "select setting from pg_settings where name in ('fsync', 'synchronous_commit',"
                        + " 'full_page_writes')")
                .query(String.class)
                .list())
        .containsExactly("on", "on", "on");
  }

  /** How many employees the view knows. */
  private static int registered(Client admin, long position) {
    int count = 0;
    String cursor = "";
    while (true) {
      JsonNode page =
          admin
              .get(
                  "/api/v1/staff-access/employees?limit=500&minPosition=%d%s"
                      .formatted(position, cursor))
              .ok()
              .body();
      count += page.path("items").size();
      if (page.path("next").isMissingNode()) {
        return count;
      }
      cursor = "&cursor=" + page.path("next").asString();
    }
  }

  @Test
  void aSecondStartKeepsAllData() {
    JsonNode proof;
    long head;
    try (Program first = Program.start(data, "--countersign.demo=true")) {
      long position =
          first
              .as("chen.jie")
              .post("/api/v1/contracts/00000000-0000-4000-8000-000000000007/allocate-number", "{}")
              .ok()
              .position();
      proof = proofOfNumbers(first, position);
      head = head(first);
      assertThat(proof.findValue("highest").asInt()).isGreaterThan(1);
      assertThat(first.terminate()).as("exit code after SIGTERM").isEqualTo(128 + 15);
      assertThat(first.databaseProcesses()).isEmpty();
      assertThat(first.output().lines().filter(line -> line.contains(" INFO ")))
          .last()
          .asString()
          .endsWith("the embedded database has stopped");
    }
    try (Program second = Program.start(data)) {
      assertThat(second.firstPassword()).isEmpty();
      assertThat(head(second)).isEqualTo(head);
      assertThat(proofOfNumbers(second, head)).isEqualTo(proof);
    }
  }

  private static JsonNode proofOfNumbers(Program program, long position) {
    return program
        .as("wu.tao")
        .get("/api/v1/contract-archive/numbers/proof?minPosition=" + position)
        .ok()
        .body()
        .path("items");
  }

  private static long head(Program program) {
    return program.sql().sql("select max(position) from log.event").query(Long.class).single();
  }
}
