package dev.countersign.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.Event;
import dev.countersign.events.employee.Role;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever happens, and in whatever batches it is read, the rows are the same. */
class RebuildTest {
  private static final long SEED = System.nanoTime();

  private static TestSystem system;

  /** The state of every table as it was seen when the log ended at a position. */
  private static final Map<Long, Map<String, List<String>>> SEEN = new HashMap<>();

  @BeforeAll
  static void live() {
    System.out.println("Seed of this life: " + SEED);
    system = TestSystem.start("countersign.views.batch-size=7");
    RandomLife life = new RandomLife(SEED);
    Random random = new Random(SEED);
    system.append(life.beginning().toArray(Event[]::new));
    for (int i = 0; i < 400; i++) {
      List<Event> events = new ArrayList<>(life.next());
      for (int more = random.nextInt(4); more > 0; more--) {
        events.addAll(life.next());
      }
      long position = system.append(events.toArray(Event[]::new));
      if (i % 40 == 0) {
        system.settle();
        SEEN.put(position, current());
      }
    }
    system.append(life.wholeWalk().toArray(Event[]::new));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static Views views() {
    return system.bean(Views.class);
  }

  private static List<String> tables(View view) {
    return system
        .jdbc()
        .sql(
            "select table_name from information_schema.tables"
                + " where table_schema = ? and table_name <> 'schema_history'")
        .param(view.name())
        .query(String.class)
        .list();
  }

  private static boolean isVersioned(String table) {
    return system
        .jdbc()
        .sql(
            "select exists (select from information_schema.columns where table_schema || '.'"
                + " || table_name = ? and column_name = 'known_to')")
        .param(table)
        .query(Boolean.class)
        .single();
  }

  /** Rows that are current now. */
  private static Map<String, List<String>> current() {
    return states("known_to is null", "true");
  }

  private static Map<String, List<String>> states(String version, String journal) {
    Map<String, List<String>> states = new HashMap<>();
    for (View view : views().all()) {
      for (String table : tables(view)) {
        String name = view.name() + "." + table;
        states.put(
            name,
            system
                .jdbc()
                .sql(
                    "select (to_jsonb(t) - 'known_to')::text as row from %s t where %s order by 1"
                        .formatted(name, isVersioned(name) ? version : journal))
                .query(String.class)
                .list());
      }
    }
    return states;
  }

  @Test
  void everyTableHasRows() {
    assertThat(
            current().entrySet().stream()
                .filter(table -> table.getValue().isEmpty())
                .map(Map.Entry::getKey))
        .isEmpty();
  }

  @Test
  void rowsOfAMomentAreWhatWasCurrentThen() {
    SEEN.forEach(
        (position, seen) ->
            assertThat(
                    states(
                        "known_from <= %1$d and (known_to is null or known_to > %1$d)"
                            .formatted(position),
                        "position <= " + position))
                .as("at %d, seed %d", position, SEED)
                .isEqualTo(seen));
  }

  @Test
  void aRebuildYieldsTheSameRows() {
    Rebuilds rebuilds = system.bean(Rebuilds.class);
    Map<String, List<String>> before = states("true", "true");
    for (View view : views().all()) {
      rebuilds.start(view, "E1");
      Rebuild done = finished(view);
      assertThat(done.state()).as("%s: %s, seed %d", view.name(), done, SEED).isEqualTo("switched");
      assertThat(done.differences()).as("%s, seed %d", done, SEED).isZero();
      assertThat(done.events()).isGreaterThan(400);
    }
    assertThat(states("true", "true")).isEqualTo(before);
    assertThat(
            system
                .jdbc()
                .sql("select nspname from pg_namespace where nspname ~ '_(rebuild|former)$'")
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void aRebuildFindsAndMendsWhatIsWrong() {
    View pipeline = views().find("pipeline").orElseThrow();
    system
        .jdbc()
        .sql("update pipeline.opportunity set stage = 'Nowhere' where opportunity_id = 'o0'")
        .update();
    system.employee("A1", Role.AUDITOR, null);
    assertThat(system.send("A1", "POST", "/api/v1/views/pipeline/check").status()).isEqualTo(202);
    Rebuild checked = finished(pipeline);
    assertThat(checked.state()).isEqualTo("checked");
    assertThat(checked.message()).contains("WRONG");
    assertThat(nowhere()).isPositive();
    String runs = "/api/v1/views/pipeline/rebuilds";
    assertThat(system.get("A1", runs).items("state")).first().isEqualTo("checked");
    var evidence = system.get("A1", runs + "/" + checked.id() + "/differences").body();
    assertThat(evidence.at("/items").findValuesAsString("stoodIn")).contains("live", "log");
    assertThat(evidence.at("/items/0/row/stage").asString()).isEqualTo("Nowhere");

    system.bean(Rebuilds.class).start(pipeline, "E1");
    Rebuild done = finished(pipeline);
    assertThat(done.state()).isEqualTo("switched");
    assertThat(done.differences()).isPositive();
    assertThat(done.message()).contains("WRONG");
    assertThat(nowhere()).isZero();
  }

  private static long nowhere() {
    return system
        .jdbc()
        .sql("select count(*) from pipeline.opportunity where stage = 'Nowhere'")
        .query(Long.class)
        .single();
  }

  @Test
  void eventsThatComeAgainChangeNothing() {
    Map<String, List<String>> before = states("true", "true");
    List<Incoming> all = log(system);
    for (View view : views().all()) {
      new TransactionTemplate(system.bean(PlatformTransactionManager.class))
          .executeWithoutResult(_ -> views().applyOnce(view, all));
    }
    assertThat(states("true", "true")).isEqualTo(before);
  }

  /** As a process does that was paused, lost its claim, and wakes up with its batch in hand. */
  @Test
  void latecomersDoNoHarmWhileTheViewGoesOn() throws Exception {
    try (TestSystem other = TestSystem.start("countersign.views.batch-size=5");
        ExecutorService latecomers = Executors.newFixedThreadPool(2)) {
      RandomLife life = new RandomLife(SEED);
      other.append(life.beginning().toArray(Event[]::new));
      AtomicBoolean over = new AtomicBoolean();
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        done.add(latecomers.submit(() -> applyAgainUntil(over, other)));
      }
      for (int i = 0; i < 150; i++) {
        other.append(life.next().toArray(Event[]::new));
      }
      other.settle();
      over.set(true);
      for (Future<?> each : done) {
        each.get();
      }
      for (View view : other.bean(Views.class).all()) {
        other.bean(Rebuilds.class).start(view, "E1");
        other.awaitRebuild(view.name());
        Rebuild rebuild = other.bean(Rebuilds.class).latest(view).orElseThrow();
        assertThat(rebuild.differences()).as("%s, seed %d", rebuild, SEED).isZero();
      }
    }
  }

  private static void applyAgainUntil(AtomicBoolean over, TestSystem other) {
    Views views = other.bean(Views.class);
    var transaction = new TransactionTemplate(other.bean(PlatformTransactionManager.class));
    while (!over.get()) {
      List<Incoming> all = log(other);
      views.all().forEach(v -> transaction.executeWithoutResult(_ -> views.applyOnce(v, all)));
    }
  }

  private static List<Incoming> log(TestSystem from) {
    List<Incoming> all = new ArrayList<>();
    long head = from.bean(EventLog.class).head();
    try (var log = from.bean(EventStore.class).openStream(null)) {
      while (all.isEmpty() || all.getLast().position() < head) {
        all.add(Incoming.of(log.nextAvailable()));
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return all;
  }

  private static Rebuild finished(View view) {
    system.awaitRebuild(view.name());
    return system.bean(Rebuilds.class).latest(view).orElseThrow();
  }
}
