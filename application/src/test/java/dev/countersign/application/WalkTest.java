package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import java.io.File;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walk that the README promises, and what the views then say; the walk that ends early. */
class WalkTest {
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.startWithDemo();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theScriptWalksFromDraftToArchive() throws Exception {
    File output = File.createTempFile("walk", ".txt");
    Process walk =
        new ProcessBuilder("bash", "../scripts/walk", "http://127.0.0.1:" + server.port())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();
    assertThat(walk.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String told = java.nio.file.Files.readString(output.toPath());
    assertThat(walk.exitValue()).as(told).isZero();
    assertThat(told).contains("archive-original", "The audit trail says:");
  }

  @Test
  void aRejectedContractEnds() {
    String id = "00000000-0000-4000-8000-000000000004";
    Answer rejected =
        server
            .as("wang.lei")
            .post("/api/v1/contracts/" + id + "/reject", "{\"reason\":\"In liquidation\"}")
            .ok();
    Answer seen =
        server
            .as("wu.tao")
            .get("/api/v1/contract-archive/contracts/" + id + "?minPosition=" + rejected.position())
            .ok();
    assertThat(seen.response().body()).contains("REJECTED").contains("In liquidation");
    Answer before =
        server
            .as("wu.tao")
            .get(
                "/api/v1/contract-archive/contracts/"
                    + id
                    + "?knownAt="
                    + (rejected.position() - 1))
            .ok();
    assertThat(before.response().body()).doesNotContain("REJECTED");
    server
        .as("sun.li")
        .post("/api/v1/contracts/" + id + "/approve", "{}")
        .refused(409, "phase-allows");
  }

  @Test
  void onlyAuditorsReadTheTrailAndReadingIsRecorded() {
    server.as("li.na").get("/api/v1/audit-trail").refused(403, "no-role-for-view");
    Client auditor = server.as("ma.jun");
    auditor.get("/api/v1/audit-trail?limit=5").ok();
    assertThat(auditor.get("/api/v1/audit-trail/readings").ok().response().body())
        .contains("E1010");
  }

  @Test
  void everyViewIsRebuiltToTheSameRows() {
    Client analyst = server.as("wu.tao");
    for (String view :
        new String[] {"pipeline", "contract_archive", "branch_performance", "audit_trail"}) {
      analyst.post("/api/v1/views/" + view + "/rebuild", "").ok();
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      Answer state;
      do {
        state = analyst.get("/api/v1/views/" + view).ok();
      } while (state.body().path("rebuild").path("finishedAt").isMissingNode()
          && System.nanoTime() < limit);
      assertThat(state.body().path("rebuild").path("state").asString("")).isEqualTo("switched");
      assertThat(state.body().path("rebuild").path("differences").asLong(-1)).isZero();
    }
  }
}
