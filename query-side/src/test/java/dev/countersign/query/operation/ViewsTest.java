package dev.countersign.query.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.Event;
import dev.countersign.events.employee.Role;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import dev.countersign.query.projection.Progress;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewsTest {
  private static final String PIPELINE = "/api/v1/views/pipeline";
  private static final String OPPORTUNITIES = "/api/v1/pipeline/opportunities?outcome=all";

  private static final int THREADS = 10;

  /** A rebuild takes a transaction for each event, so that it can be caught at it. */
  private static final String[] SETTINGS = {
    "countersign.views.rebuild-batch-size=1",
    "countersign.views.patience=300ms",
    "server.tomcat.threads.max=" + THREADS
  };

  private TestSystem system;

  @BeforeEach
  void start() {
    system = TestSystem.start(SETTINGS);
    system.employee("E1", Role.ANALYST, null);
    system.employee("E2", Role.AUDITOR, null);
    system.employee("E3", Role.SALES, new BranchId("BJ"));
    RandomLife life = new RandomLife(42);
    system.append(life.beginning().toArray(Event[]::new));
    for (int i = 0; i < 200; i++) {
      system.append(life.next().toArray(Event[]::new));
    }
    system.settle();
  }

  @AfterEach
  void close() {
    system.close();
  }

  private long opportunities() {
    return system
        .jdbc()
        .sql("select count(*) from pipeline.opportunity")
        .query(Long.class)
        .single();
  }

  @Test
  void tellsHowFarTheViewsAre() {
    var reply = system.get("E2", "/api/v1/views");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.body().findValuesAsString("view"))
        .containsExactlyInAnyOrder(
            "pipeline",
            "contract_archive",
            "approvals",
            "branch_performance",
            "contract_terms",
            "audit_trail",
            "directory",
            "staff_access",
            "signing",
            "tasks");
    assertThat(reply.body().findValuesAsString("lag")).containsOnly("0");
    assertThat(system.get("E3", "/api/v1/views").status()).isEqualTo(403);
    assertThat(system.get("E1", "/api/v1/views/none").status()).isEqualTo(404);
    assertThat(system.send("E2", "POST", PIPELINE + "/rebuild").status()).isEqualTo(403);
  }

  @Test
  void rebuildsOnRequestAndTellsHowItWent() {
    var started = system.send("E1", "POST", PIPELINE + "/rebuild");
    assertThat(started.status()).as(started.text()).isEqualTo(202);
    assertThat(system.send("E1", "POST", PIPELINE + "/rebuild").at("/rule"))
        .isEqualTo("rebuild-already-running");
    system.awaitRebuild("pipeline");
    var done = system.get("E1", PIPELINE);
    assertThat(done.at("/rebuild/state")).as(done.text()).isEqualTo("switched");
    assertThat(done.at("/rebuild/differences")).isEqualTo("0");
    assertThat(done.at("/rebuild/position")).isEqualTo(done.at("/head"));
    assertThat(done.at("/rebuild/requestedBy")).isEqualTo("E1");
    assertThat(done.body().at("/rebuild/rate").asLong()).isPositive();
    assertThat(done.at("/rebuild/secondsLeft")).isEqualTo("0");
  }

  @Test
  void aCancelledRebuildLeavesTheLiveRowsAlone() {
    long before = opportunities();
    system.send("E1", "POST", PIPELINE + "/rebuild");
    assertThat(system.send("E1", "DELETE", PIPELINE + "/rebuild").at("/cancelRequested"))
        .isEqualTo("true");
    system.awaitRebuild("pipeline");
    assertThat(system.get("E1", PIPELINE).at("/rebuild/state")).isEqualTo("cancelled");
    assertThat(opportunities()).isEqualTo(before);
    assertThat(leftovers()).isZero();
  }

  @Test
  void whatADeadProcessLeftIsClearedAwayAtTheNextStart() {
    system
        .jdbc()
        .sql(
            "insert into views.rebuild (view, definition, requested_by) values ('pipeline', 1, 'E1')")
        .update();
    system.jdbc().sql("create schema pipeline_rebuild").update();
    system.restart(SETTINGS);
    assertThat(system.get("E1", PIPELINE).at("/rebuild/state")).isEqualTo("interrupted");
    assertThat(leftovers()).isZero();
    assertThat(system.get("E1", OPPORTUNITIES).status()).isEqualTo(200);
  }

  private long leftovers() {
    return system
        .jdbc()
        .sql("select count(*) from pg_namespace where nspname ~ '_(rebuild|former)$'")
        .query(Long.class)
        .single();
  }

  @Test
  void rowsOfAnotherDefinitionAreNotShownAndAreReplaced() throws SQLException {
    long before = opportunities();
    system.jdbc().sql("update views.view set definition = 99 where name = 'pipeline'").update();
    try (Connection lock = system.rebuildLock("pipeline")) {
      system.restart(SETTINGS);
      long head = system.customer("late");
      system.settle();
      var refused = system.get("E1", OPPORTUNITIES);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.at("/rule")).isEqualTo("view-being-rebuilt");
      assertThat(system.get("E1", PIPELINE).at("/readable")).isEqualTo("false");
      assertThat(system.get("E1", PIPELINE).at("/position")).isEqualTo(Long.toString(head));
      assertThat(lock.isClosed()).isFalse();
    }
    system.restart(SETTINGS);
    system.awaitRebuild("pipeline");
    var state = system.get("E1", PIPELINE);
    assertThat(state.at("/readable")).as(state.text()).isEqualTo("true");
    assertThat(state.at("/rebuild/requestedBy")).isEqualTo("system");
    assertThat(opportunities()).isEqualTo(before);
    assertThat(
            system
                .jdbc()
                .sql("select count(*) from pipeline.name where id = 'late'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aViewThatIsBehindSaysSo() throws SQLException {
    try (Connection other = system.newConnection()) {
      other.setAutoCommit(false);
      try (var statement = other.createStatement()) {
        statement.execute("select * from views.view where name = 'pipeline' for update");
      }
      long head = system.customer("late");
      var behind = system.get("E1", OPPORTUNITIES + "&minPosition=" + head);
      assertThat(behind.status()).isEqualTo(503);
      assertThat(behind.at("/rule")).isEqualTo("view-behind");
      assertThat(behind.response().headers().firstValue("Retry-After")).isPresent();
      assertThat(system.get("E1", OPPORTUNITIES).status()).isEqualTo(200);
      other.rollback();
      system.settle();
      var caughtUp = system.get("E1", OPPORTUNITIES + "&minPosition=" + head);
      assertThat(caughtUp.status()).isEqualTo(200);
      assertThat(caughtUp.at("/position")).isEqualTo(Long.toString(head));
    }
  }

  @Test
  void noMoreThanHalfOfTheThreadsStandByForAViewThatStandsStill() throws Exception {
    Views views = system.bean(Views.class);
    View pipeline = views.find("pipeline").orElseThrow();
    int half = THREADS / 2;
    long next = system.bean(EventLog.class).head() + 1;
    try (ExecutorService threads = Executors.newFixedThreadPool(3 * half)) {
      CompletionService<Progress> readers = new ExecutorCompletionService<>(threads);
      for (int i = 0; i < 3 * half; i++) {
        readers.submit(() -> views.await(pipeline, next, Duration.ofMinutes(1)));
      }
      for (int i = 0; i < 2 * half; i++) {
        assertThat(readers.take().get().position()).as("sent away").isLessThan(next);
      }
      assertThat(readers.poll()).as("standing by").isNull();
      system.customer("late");
      for (int i = 0; i < half; i++) {
        assertThat(readers.take().get().position()).isGreaterThanOrEqualTo(next);
      }
    }
  }
}
