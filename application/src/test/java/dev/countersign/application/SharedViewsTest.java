package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.queryside.QuerySide;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One command side and several query sides, each a process of its own, on one database; with {@code
 * -Dcountersign.sides=axon-server} as docker-compose.yml has them.
 */
class SharedViewsTest {
  private static String[] database;
  private static Program commands;
  private static Program first;

  @BeforeAll
  static void start() {
    database = Server.storageWithDemo(8);
    commands = Program.startSide(CommandSideWithDemo.class, database);
    first = Program.startSide(QuerySide.class, database);
  }

  @AfterAll
  static void stop() {
    first.close();
    commands.close();
  }

  /** Which instance keeps each view, once that is as it should be. */
  private static Map<String, String> keepers(
      String what, Predicate<Map<String, String>> condition) {
    Client analyst = first.as("wu.tao");
    long begin = System.nanoTime();
    Map<String, String> keepers;
    do {
      keepers = new TreeMap<>();
      for (var view : analyst.get("/api/v1/views").ok().body()) {
        keepers.put(view.path("view").asString(""), view.path("keptBy").asString(""));
      }
      assertThat(System.nanoTime() - begin)
          .as(what + ": " + keepers)
          .isLessThan(TimeUnit.SECONDS.toNanos(90));
    } while (!condition.test(keepers));
    System.out.printf(
        "%s after %d ms: %s%n", what, (System.nanoTime() - begin) / 1_000_000, keepers);
    return keepers;
  }

  private static boolean fair(Map<String, String> keepers, int instances) {
    Collection<Long> sizes =
        keepers.values().stream()
            .filter(keeper -> !keeper.isEmpty())
            .collect(Collectors.groupingBy(keeper -> keeper, Collectors.counting()))
            .values();
    return sizes.stream().mapToLong(Long::longValue).sum() == keepers.size()
        && sizes.size() == instances
        && sizes.stream().allMatch(size -> size >= keepers.size() / instances);
  }

  private static boolean allBy(Program program, Map<String, String> keepers) {
    return keepers.values().stream().allMatch(keeper -> keeper.contains(":" + program.pid() + ":"));
  }

  /** Every view of this program comes to what has just been decided. */
  private static void followsTheLog(Program program) {
    long position =
        commands
            .as("li.na")
            .post(
                "/api/v1/customers",
                "{\"name\":\"Customer %s\",\"branchId\":\"BJ\"}".formatted(System.nanoTime()))
            .ok()
            .position();
    Client analyst = program.as("wu.tao");
    long begin = System.nanoTime();
    boolean there;
    do {
      there = true;
      for (var view : analyst.get("/api/v1/views").ok().body()) {
        there &= view.path("position").asLong() >= position;
      }
      assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(90));
    } while (!there);
    System.out.printf(
        "all views at %d after %d ms%n", position, (System.nanoTime() - begin) / 1_000_000);
  }

  @Test
  void eachSideDescribesItsOwnPart() {
    String ofCommands = description(commands);
    String ofQuestions = description(first);
    assertThat(ofCommands).contains("/api/v1/contracts\"").doesNotContain("/api/v1/pipeline");
    assertThat(ofQuestions).contains("/api/v1/pipeline").doesNotContain("/api/v1/contracts\"");
  }

  private static String description(Program program) {
    return program.anonymous().get("/v3/api-docs").ok().response().body();
  }

  /** And one that was paused past its claim does no harm. */
  @Test
  void whatAKilledInstanceKeptMovesAndANewOneTakesItsShare() {
    keepers("one has all", keepers -> fair(keepers, 1));
    try (Program second = Program.startSide(QuerySide.class, database)) {
      keepers("a second one has its share", keepers -> fair(keepers, 2));
      followsTheLog(second);
      Program.signal("STOP", second.pid());
      keepers("the second was paused", keepers -> allBy(first, keepers));
      followsTheLog(first);
      Program.signal("CONT", second.pid());
      keepers("the second was continued", keepers -> fair(keepers, 2));
      followsTheLog(second);
      try (Program third = Program.startSide(QuerySide.class, database)) {
        keepers("a third one has its share", keepers -> fair(keepers, 3));
        followsTheLog(third);
        third.kill();
      }
      keepers("the third was killed", keepers -> fair(keepers, 2));
      second.kill();
    }
    keepers("the second was killed", keepers -> allBy(first, keepers));
    followsTheLog(first);
    Client analyst = first.as("wu.tao");
    for (String view : keepers("all by the first", keepers -> true).keySet()) {
      analyst.post("/api/v1/views/" + view + "/rebuild", "").ok();
      Answer state;
      long begin = System.nanoTime();
      do {
        state = analyst.get("/api/v1/views/" + view).ok();
        assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(60));
      } while (state.body().path("rebuild").path("finishedAt").isMissingNode());
      assertThat(state.body().path("rebuild").path("differences").asLong(-1))
          .as(view + " " + state.response().body())
          .isZero();
    }
  }
}
