package dev.countersign.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.events.BranchId;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Folding in memory and writing in batches against a real table. */
class VersionedTableTest {
  private static TestSystem system;
  private static JdbcClient jdbc;

  record Row(@Key String id, @Key int part, BigDecimal amount, List<String> words) {}

  @BeforeAll
  static void start() {
    system = TestSystem.start();
    jdbc = system.jdbc();
    jdbc.sql("create schema folding").update();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @BeforeEach
  void table() {
    jdbc.sql("drop table if exists folding.row").update();
    jdbc.sql(
            "create table folding.row (id text, part integer, amount numeric, words text[],"
                + " known_from bigint, known_to bigint, primary key (id, part, known_from))")
        .update();
  }

  /** One batch: what is done at each position. */
  private static void batch(Map<Long, Consumer<VersionedTable<Row>>> steps) {
    List<Recorded> events =
        steps.keySet().stream().sorted().map(VersionedTableTest::recorded).toList();
    Tables tables = tables(events.stream().map(Recorded::subject).toList());
    VersionedTable<Row> table = tables.versioned("row", Row.class);
    for (Recorded event : events) {
      assertThat(
              tables.project(
                  recorded -> {
                    Consumer<VersionedTable<Row>> step = steps.get(recorded.position());
                    if (step != null) {
                      step.accept(table);
                    }
                  },
                  event))
          .isNull();
    }
    tables.write();
  }

  private static Tables tables(List<String> subjects) {
    JdbcTemplate template = new JdbcTemplate(system.bean(DataSource.class));
    return new Tables(template, "folding", ParkedSequences.upTo(jdbc, "folding", 0))
        .expect(subjects);
  }

  private static Recorded recorded(long position) {
    BranchId id = new BranchId("a");
    return new Recorded(
        position,
        "event " + position,
        Instant.EPOCH,
        id.toString(),
        0,
        new BranchLaunched(id, "A", LocalDate.EPOCH),
        Map.of());
  }

  private static Consumer<VersionedTable<Row>> put(String id, int part, String amount) {
    return table -> table.put(row(id, part, amount));
  }

  private static Row row(String id, int part, String amount) {
    return new Row(id, part, new BigDecimal(amount), List.of("x", "y, z"));
  }

  private static List<String> versions() {
    return jdbc.sql(
            "select id || part || '=' || amount || '@' || known_from || '-' || coalesce(known_to, 0)"
                + " from folding.row order by id, part, known_from")
        .query(String.class)
        .list();
  }

  @Test
  void everyEventCutsItsVersionHoweverTheyAreBatched() {
    batch(Map.of(1L, put("a", 1, "1.00"), 2L, put("a", 1, "2.00"), 3L, put("b", 1, "5.0")));
    batch(Map.of(4L, put("a", 1, "3.00"), 5L, put("a", 1, "4.00")));
    assertThat(versions())
        .containsExactly("a1=1.00@1-2", "a1=2.00@2-4", "a1=3.00@4-5", "a1=4.00@5-0", "b1=5.0@3-0");
  }

  @Test
  void whatChangesNothingCutsNoVersion() {
    batch(Map.of(1L, put("a", 1, "1.00"), 2L, put("a", 1, "1.00")));
    batch(Map.of(3L, put("a", 1, "1.00")));
    assertThat(versions()).containsExactly("a1=1.00@1-0");
  }

  @Test
  void theLastWordOfAnEventCounts() {
    batch(Map.of(1L, put("a", 1, "1.00").andThen(put("a", 1, "2.00"))));
    batch(Map.of(2L, put("a", 1, "3.00").andThen(put("a", 1, "2.00"))));
    assertThat(versions()).containsExactly("a1=2.00@1-0");
  }

  @Test
  void whatWasRemovedCanComeBack() {
    batch(Map.of(1L, put("a", 1, "1.00")));
    batch(Map.of(2L, table -> table.remove("a", 1), 3L, put("a", 1, "1.00")));
    batch(Map.of(4L, table -> table.remove("a", 1), 5L, table -> table.remove("b", 1)));
    assertThat(versions()).containsExactly("a1=1.00@1-2", "a1=1.00@3-4");
  }

  @Test
  void nothingRemainsOfAnEventThatFailsOnTheWay() {
    batch(Map.of(1L, put("a", 1, "1.00")));
    Tables tables = tables(List.of("a"));
    VersionedTable<Row> table = tables.versioned("row", Row.class);
    Projector projector =
        recorded -> {
          table.put(row("a", 1, recorded.position() + ".00"));
          if (recorded.position() == 3) {
            throw new IllegalArgumentException("no");
          }
        };

    assertThat(tables.project(projector, recorded(2))).isNull();
    assertThat(tables.project(projector, recorded(3))).contains("position 3: no");
    assertThat(tables.project(projector, recorded(4))).isNull();
    tables.write();

    assertThat(versions()).containsExactly("a1=1.00@1-2", "a1=2.00@2-4", "a1=4.00@4-0");
  }

  @Test
  void rowsAreSeenAsTheyWereAtAnEarlierPosition() {
    batch(Map.of(2L, put("a", 1, "2.00"), 4L, put("a", 1, "4.00")));
    for (var seen : Map.of(2L, "", 3L, "2.00", 4L, "2.00", 5L, "4.00").entrySet()) {
      Tables tables = tables(List.of()).asOf(seen.getKey());
      VersionedTable<Row> table = tables.versioned("row", Row.class);
      assertThat(table.find("a", 1).map(row -> row.amount().toPlainString()).orElse(""))
          .as("before position %d", seen.getKey())
          .isEqualTo(seen.getValue());
    }
  }

  @Test
  void readsWhatWasWrittenInThisBatchAndBefore() {
    batch(Map.of(1L, put("a", 2, "2.00"), 2L, put("b", 1, "9.00")));
    batch(
        Map.of(
            3L,
            table -> {
              table.put(row("a", 1, "1.00"));
              assertThat(table.list("a")).containsExactly(row("a", 1, "1.00"), row("a", 2, "2.00"));
              assertThat(table.find("b", 1)).contains(row("b", 1, "9.00"));
              assertThat(table.find("c", 1)).isEmpty();
              assertThatThrownBy(() -> table.get("c", 1)).hasMessageContaining("before it exists");
            }));
  }

  @Test
  void aColumnWithoutComponentIsNoticed() {
    jdbc.sql("alter table folding.row add column forgotten text").update();
    Tables tables = tables(List.of());
    assertThat(tables.versioned("row", Row.class).name()).isEqualTo("row");
    assertThatThrownBy(tables::check).hasMessageContaining("forgotten");
  }

  /** The driver leaves such a connection open, and the late answer is the next one's. */
  @Test
  void anAnswerThatCameTooLateIsNotTakenForThatToTheNextQuestion() throws SQLException {
    DataSource pool = system.bean(DataSource.class);
    try (Connection other = system.newConnection();
        var statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("insert into folding.row (id, part, known_from) values ('a', 1, 1)");
      TransactionTemplate transaction =
          new TransactionTemplate(system.bean(PlatformTransactionManager.class));
      assertThatThrownBy(
          () ->
              transaction.executeWithoutResult(
                  _ -> {
                    inTime(pool, Duration.ofMillis(200));
                    assertThatThrownBy(() -> batch(Map.of(1L, put("a", 1, "1.00"))))
                        .hasRootCauseInstanceOf(SocketTimeoutException.class);
                    rollBack(other);
                    throw new IllegalStateException("To be rolled back.");
                  }));
    }
    for (int question = 0; question < 100; question++) {
      assertThat(jdbc.sql("select ?").param(question).query(Integer.class).single())
          .isEqualTo(question);
    }
  }

  private static void inTime(DataSource pool, Duration limit) {
    try {
      DataSourceUtils.getConnection(pool)
          .setNetworkTimeout(Runnable::run, Math.toIntExact(limit.toMillis()));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
