package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.application.Client.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.util.unit.DataSize;

/** The disk under the embedded database fills up while people work, and is emptied again. */
class FullDiskTest {
  private static final DataSize SIZE = DataSize.ofMegabytes(400);
  private static final DataSize KEPT_FREE = DataSize.ofMegabytes(64);
  private static final DataSize LITTLE = DataSize.ofMegabytes(48);
  private static final DataSize NOTHING = DataSize.ofBytes(0);
  private static final String READ = "/api/v1/staff-access/employees?limit=10";
  private static final int SENDERS = 8;

  @TempDir Path directory;
  private SmallDisk disk;
  private Program program;
  private Client admin;
  private Load load;

  @BeforeEach
  void start(TestInfo test) {
    boolean guarded = !test.getTags().contains("faults");
    disk = SmallDisk.at(directory, SIZE);
    program =
        Program.start(
            disk.directory().resolve("data"),
            "--countersign.demo=true",
            "--countersign.keep-free=" + disk.toKeep(guarded ? KEPT_FREE : NOTHING).toBytes());
    admin = program.as("deng.hui");
    load = new Load("F", SENDERS, admin);
    load.alsoRead(READ);
    load.awaitMore(50);
  }

  @AfterEach
  void stop() {
    load.close();
    program.close();
    disk.close();
  }

  @Test
  void commandsWaitForRoomAndNothingElseDoes() {
    disk.fill(LITTLE);
    refusesCommands();
    Answer health = admin.get("/actuator/health");
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.body().at("/components/diskSpace/status").asString()).isEqualTo("DOWN");
    admin.get("/actuator/health/readiness").ok();
    assertThat(admin.get("/actuator/prometheus").ok().response().body())
        .contains("command=\"RegisterEmployee\",outcome=\"failed\"");

    disk.fill(NOTHING);
    refusesCommands();
    program.as("deng.hui").get(READ).ok();
    int reads = load.reads();
    Poll.until("more reads", () -> load.reads() > reads + 50);
    assertThat(load.refusedReads()).isZero();

    disk.empty();
    healsByItself();
    nothingIsLost();
  }

  private void refusesCommands() {
    int before = load.refused(503);
    Poll.until("refused commands", () -> load.refused(503) > before + SENDERS);
    String employee = "{\"employeeId\":\"nobody\",\"name\":\"Somebody\"}";
    Answer refused = admin.post("/api/v1/employees", employee).refused(503, "storage-full");
    assertThat(refused.header("Retry-After")).isEqualTo("10");
    assertThat(refused.text("detail"))
        .startsWith("The disk of the database is full")
        .contains("make room");
    assertThat(
            admin
                .post("/api/v1/employees", employee, Map.of("Accept-Language", "zh"))
                .text("detail"))
        .contains("磁盘已满", "腾出空间");
    program
        .as("li.na")
        .postForm("/api/v1/documents", List.of(new Part("file", "notes.txt", "Some notes")))
        .refused(503, "storage-full");
  }

  private void healsByItself() {
    System.out.printf(
        "Healthy %d ms after there was room again: %s%n", program.awaitHealth().toMillis(), load);
    load.awaitMore(50);
  }

  private void nothingIsLost() {
    Ledger ledger = load.finish();
    assertThat(load.unanswered()).isZero();
    ledger.agreesWith(program.sql(), "E1013");
  }

  /** What happens when something else takes the last of the room, or the guard is turned off. */
  @Test
  @Tag("faults")
  void aDatabaseThatCannotWriteItsLogComesBackWhenThereIsRoom() {
    assertThat(disk.isReal())
        .as("this test fills a tmpfs of its own, which only root may mount: run it as root")
        .isTrue();
    for (int time = 1; time <= 3; time++) {
      int before = load.refusedReads();
      disk.fill(NOTHING);
      Poll.until(
          "the end of the database",
          () -> {
            switchLog();
            return load.refusedReads() > before + SENDERS;
          });
      System.out.println("Full for the " + time + ". time: " + load);
      assertThat(load.refused(503)).isPositive();
      disk.empty();
      healsByItself();
    }
    nothingIsLost();
  }

  /** It will need a new file for its log. */
  private void switchLog() {
    try {
      program.sql().sql("select pg_switch_wal()::text").query(String.class).single();
    } catch (DataAccessException _) {
      // It has ended already.
    }
  }
}
