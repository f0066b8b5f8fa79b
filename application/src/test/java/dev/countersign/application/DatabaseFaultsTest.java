package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database dies or stands still while people work and follow the log: they are told so, it
 * heals by itself, and whoever follows the log is given each event once.
 */
class DatabaseFaultsTest {
  private static final int SENDERS = 8;

  /** Threads come and go a little with the load. */
  private static final int FEW_THREADS = 12;

  /** So that the short tests are short. */
  private static final String IMPATIENT =
      "--spring.datasource.hikari.data-source-properties.socketTimeout=2";

  @TempDir Path data;
  private Program program;
  private Load load;
  private FeedFollower follower;

  @BeforeEach
  void start(TestInfo test) {
    program =
        test.getTags().contains("faults") ? Program.start(data) : Program.start(data, IMPATIENT);
    Client admin = program.anonymous().login("admin", program.firstPassword().orElseThrow());
    load = new Load("D", SENDERS, admin);
    follower = load.alsoFollow();
    load.alsoRead("/api/v1/staff-access/employees?limit=10");
    load.awaitMore(50);
  }

  @AfterEach
  void stop() {
    load.close();
    program.close();
  }

  private void nothingIsLost() {
    load.awaitMore(50);
    Ledger ledger = load.finish();
    System.out.println(load);
    ledger.agreesWith(program.sql(), "E0001");
    follower.hasAll(program.sql());
  }

  private int threads() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(program.pid()), "status")).stream()
          .filter(line -> line.startsWith("Threads:"))
          .mapToInt(line -> Integer.parseInt(line.substring("Threads:".length()).strip()))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aKilledDatabaseComesBackByItself() {
    kill(1);
  }

  @Test
  @Tag("faults")
  void aDatabaseKilledTenTimesComesBackByItself() {
    kill(10);
  }

  private void kill(int times) {
    Random random = Seed.random("kill -9 of the database");
    int before = threads();
    for (int i = 0; i < times; i++) {
      load.awaitMore(20 + random.nextInt(100));
      program.databaseProcesses().forEach(ProcessHandle::destroyForcibly);
      System.out.printf("Healthy %d ms after the kill%n", program.awaitHealth().toMillis());
    }
    load.awaitMore(50);
    assertThat(load.refused(503)).isPositive();
    assertThat(load.unanswered()).isZero();
    Poll.until("no more threads than before", () -> threads() <= before + FEW_THREADS);
    nothingIsLost();
  }

  @Test
  void whileTheDatabaseStandsStillPeopleAreToldToTryLater() {
    int before = threads();
    List<ProcessHandle> stopped = signal("STOP");
    Poll.until(
        "refusals of commands and reads", () -> load.refused(503) > 0 && load.refusedReads() > 0);
    stopped.forEach(process -> Program.signal("CONT", process.pid()));
    nothingIsLost();
    assertThat(load.unanswered()).isZero();
    Poll.until("no more threads than before", () -> threads() <= before + FEW_THREADS);
  }

  @Test
  @Tag("faults")
  void nobodyWaitsForEverForADatabaseThatStandsStill() {
    int before = threads();
    for (Duration still : List.of(Duration.ofSeconds(5), Duration.ofSeconds(30))) {
      List<ProcessHandle> stopped = signal("STOP");
      LockSupport.parkNanos(still.toNanos());
      System.out.println("After " + still + " of standing still: " + load);
      if (still.toSeconds() == 30) {
        assertThat(load.refused(503)).isPositive();
        assertThat(load.refusedReads()).isPositive();
      }
      stopped.forEach(process -> Program.signal("CONT", process.pid()));
      System.out.printf("Healthy %d ms after that%n", program.awaitHealth().toMillis());
      load.awaitMore(50);
    }
    nothingIsLost();
    assertThat(load.unanswered()).isZero();
    Poll.until("no more threads than before", () -> threads() <= before + FEW_THREADS);
  }

  /** To all processes of the database; returns them. */
  private List<ProcessHandle> signal(String name) {
    List<ProcessHandle> processes = program.databaseProcesses();
    processes.forEach(process -> Program.signal(name, process.pid()));
    return processes;
  }
}
