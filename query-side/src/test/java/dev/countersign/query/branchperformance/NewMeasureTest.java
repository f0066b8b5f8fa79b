package dev.countersign.query.branchperformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import dev.countersign.query.TestSystem;
import dev.countersign.query.TestSystem.Reply;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Rebuild;
import dev.countersign.query.projection.Rebuilds;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import dev.countersign.query.reading.Answers;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Moment;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.reading.Readings;
import dev.countersign.query.reading.Scope;
import dev.countersign.query.reading.Sql;
import dev.countersign.web.Caller;
import dev.countersign.web.RetryLaterException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A measure that needs a fact which the rows lack has its whole past when the view is rebuilt, and
 * until then the build that lacks it answers: here, how many opportunities competitors took.
 */
class NewMeasureTest {
  private static final String PATH = "/api/v1/branch-performance";
  private static final String VIEW = "branch_performance";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final LocalDate YEAR_END = LocalDate.of(2017, 12, 31);

  /** The fact that the rows lack: to whom an opportunity was lost. */
  record Loss(
      @Key OpportunityId opportunityId,
      BranchId branchId,
      LocalDate lostOn,
      @Nullable String competitor) {}

  /** The view of the next build. */
  private record WithLosses(View former, String migrations) implements View {
    @Override
    public String name() {
      return former.name();
    }

    @Override
    public int definition() {
      return former.definition() + 1;
    }

    @Override
    public Projector projector(Tables tables) {
      Projector facts = former.projector(tables);
      VersionedTable<Loss> losses = tables.versioned("loss", Loss.class);
      return recorded -> {
        facts.project(recorded);
        switch (recorded.event()) {
          case OpportunityOpened e ->
              losses.put(new Loss(e.opportunityId(), e.branchId(), YEAR_END, null));
          case OpportunityLost e ->
              losses.change(
                  loss ->
                      new Loss(
                          loss.opportunityId(), loss.branchId(), e.effectiveDate(), e.competitor()),
                  e.opportunityId());
          case OpportunityReopened e ->
              losses.change(
                  loss -> new Loss(loss.opportunityId(), loss.branchId(), YEAR_END, null),
                  e.opportunityId());
          default -> {}
        }
      };
    }
  }

  record Taken(String branchId, long count) {}

  private static final Sql<BranchPerformance> TAKEN_BY_COMPETITORS =
      Sql.beside(
          BranchPerformance.class,
          """
          select l.branch_id, count(*) as count from branch_performance.loss l
          where {moment:l} and {scope:l} and l.competitor is not null and l.lost_on <= :asOf
          group by l.branch_id
          """);

  @TempDir private Path schema;
  private View next;
  private TestSystem present;
  private long past;

  @BeforeEach
  void tell() throws IOException {
    present = TestSystem.start();
    present.employee("E1", Role.ANALYST, null);
    present.append(opened("o1", BJ), opened("o2", BJ), opened("o3", SH), opened("o4", BJ));
    past = present.append(lost("o1", "Rival", 10), lost("o2", null, 11), lost("o3", "Rival", 12));
    present.append(
        new OpportunityReopened(new OpportunityId("o1"), "Engaging", 30, "again", 1, day(20)),
        lost("o4", "Other", 21));
    present.settle();
    View view = present.bean(Views.class).find(VIEW).orElseThrow();
    Files.writeString(
        schema.resolve("V1__branch_performance.sql"),
        migration("V1__branch_performance.sql")
            + """

            create table loss (
              opportunity_id text   not null,
              known_from     bigint not null,
              known_to       bigint,
              branch_id      text   not null,
              lost_on        date   not null,
              competitor     text
            );
            create unique index loss_open on loss (opportunity_id) where known_to is null;
            """);
    Files.writeString(
        schema.resolve("V2__indexes.sql"),
        migration("V2__indexes.sql")
            + "alter table loss add constraint loss_key primary key (opportunity_id, known_from);");
    next = new WithLosses(view, "filesystem:" + schema);
  }

  private static String migration(String name) throws IOException {
    try (InputStream file = BranchPerformanceView.class.getResourceAsStream("schema/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2017, 1, day);
  }

  private static Event opened(String id, BranchId branch) {
    return new OpportunityOpened(
        new OpportunityId(id),
        branch,
        null,
        new ProductId("P1"),
        new EmployeeId("E9"),
        "Engaging",
        30,
        Money.of("100.00", "CNY"),
        null,
        1,
        day(1));
  }

  private static Event lost(String id, @Nullable String competitor, int day) {
    return new OpportunityLost(new OpportunityId(id), "price", competitor, day(day));
  }

  /** As the next build is asked. */
  private Map<String, Long> taken(TestSystem build, long knownAt) {
    Moment moment = build.bean(Readings.class).at(next, new Known(Long.toString(knownAt), null));
    return build
        .bean(Answers.class)
        .statement(
            TAKEN_BY_COMPETITORS,
            new BranchPerformance(List.of(), null, null, YEAR_END, null, null),
            new QuestionContext(
                moment,
                new Scope(true, Set.of()),
                new Caller("E1", "E1"),
                "r1",
                new Paging(null, null)))
        .list(Taken.class)
        .stream()
        .collect(Collectors.toMap(Taken::branchId, Taken::count));
  }

  private Reply performanceThen() {
    return present.get("E1", PATH + "?asOf=2017-12-31&knownAt=" + past);
  }

  private List<String> terms() {
    return present
        .jdbc()
        .sql("select to_jsonb(t)::text from branch_performance.opportunity_term t order by 1")
        .query(String.class)
        .list();
  }

  @Test
  void hasItsWholePast() throws Exception {
    Reply formerly = performanceThen();
    assertThat(formerly.items("lostCount")).as(formerly.text()).containsExactly("2", "1");
    try (var _ = present;
        Connection held = present.rebuildLock(VIEW);
        TestSystem build = present.otherBuild(BranchPerformanceView.class, next)) {
      assertThatThrownBy(() -> taken(build, past)).isInstanceOf(RetryLaterException.class);
      // Until the switch the present build keeps its rows current, and answers from them.
      present.append(opened("o5", SH));
      long head = present.append(lost("o5", "Rival", 22));
      present.settle();
      assertThat(performanceThen().text()).isEqualTo(formerly.text());
      Reply now = present.get("E1", PATH + "?asOf=2017-12-31");
      assertThat(now.items("lostCount")).containsExactly("2", "2");
      assertThat(now.at("/position")).isEqualTo(Long.toString(head));
      List<String> terms = terms();

      List<Reply> meanwhile = readWhile(() -> switchIn(build, held));
      assertThat(taken(build, past)).isEqualTo(Map.of("BJ", 1L, "SH", 1L));
      assertThat(taken(build, head)).isEqualTo(Map.of("BJ", 1L, "SH", 2L));
      assertThat(taken(build, past - 3)).isEmpty();
      assertThat(terms()).isEqualTo(terms);
      assertSameUntilTheSwitch(meanwhile, formerly);
      assertThat(performanceThen().at("/rule")).isEqualTo("view-being-rebuilt");
    }
  }

  /** When the present build is gone, nobody can write its rows any more. */
  @Test
  void whatNobodyKeepsIsNotRead() throws SQLException {
    try (Connection held = present.rebuildLock(VIEW);
        TestSystem build = present.otherBuild(BranchPerformanceView.class, next)) {
      assertThat(definitionOfRows(build)).isEqualTo(next.definition() - 1);
      present.close();
      build.customer("late");
      build.settle();
      assertThat(definitionOfRows(build)).isZero();
      switchIn(build, held);
      assertThat(definitionOfRows(build)).isEqualTo(next.definition());
      assertThat(taken(build, past)).isEqualTo(Map.of("BJ", 1L, "SH", 1L));
    }
  }

  private int definitionOfRows(TestSystem build) {
    return build.bean(Views.class).progress(next).definition();
  }

  private void switchIn(TestSystem build, Connection held) {
    try (Statement statement = held.createStatement()) {
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    Rebuilds rebuilds = build.bean(Rebuilds.class);
    rebuilds.start(next, "E1");
    build.awaitRebuild(VIEW);
    Rebuild done = rebuilds.latest(next).orElseThrow();
    assertThat(done.state()).as(String.valueOf(done)).isEqualTo("switched");
    assertThat(done.differences()).as("compared with rows of another definition").isNull();
  }

  /** What a reader of the present build is answered, again and again, until that is done. */
  private List<Reply> readWhile(Runnable action) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    List<Reply> all = new ArrayList<>(List.of(performanceThen()));
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      Future<List<Reply>> replies =
          reader.submit(
              () -> {
                while (!over.get()) {
                  all.add(performanceThen());
                }
                return all;
              });
      try {
        action.run();
      } finally {
        over.set(true);
      }
      return replies.get();
    }
  }

  private static void assertSameUntilTheSwitch(List<Reply> replies, Reply formerly) {
    long same = replies.stream().takeWhile(r -> r.text().equals(formerly.text())).count();
    assertThat(same).isPositive();
    assertThat(replies.stream().skip(same))
        .allSatisfy(
            reply ->
                assertThat(reply.at("/rule")).as(reply.text()).isEqualTo("view-being-rebuilt"));
  }
}
