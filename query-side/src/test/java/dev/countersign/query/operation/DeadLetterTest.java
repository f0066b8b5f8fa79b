package dev.countersign.query.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.OmissionId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.events.omission.OmissionConfirmed;
import dev.countersign.events.omission.OmissionProposed;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.events.product.ProductReclassified;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import dev.countersign.query.projection.Rebuilds;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** What a view cannot take waits with what follows it, everything else goes on. */
class DeadLetterTest {
  private static final Map<String, String> METADATA = Map.of("actor", "E1", "requestId", "r1");
  private static final LocalDate DAY = LocalDate.of(2017, 1, 1);
  private static final String WAITING = "/api/v1/views/%s/dead-letters";

  /** Everything that can be wrong with a row. */
  private static final List<String> DAMAGES =
      List.of(
          "payload = '{}'",
          "payload = '[1]'",
          "payload = payload || '{\"unheardOf\": 1}'",
          "metadata = '[1]'",
          "payload_type = 'dev.countersign.events.Unheard'",
          "payload_revision = '99'");

  private TestSystem system;

  @BeforeEach
  void start() {
    system = TestSystem.start("countersign.views.batch-size=20");
    system.employee("E1", Role.OPERATOR, null);
    system.employee("E2", Role.AUDITOR, null);
    system.employee("E3", Role.ANALYST, null);
    system.jdbc().sql("create table public.original (like log.event)").update();
  }

  @AfterEach
  void close() {
    system.close();
  }

  private void mend() {
    system.damage(
        "payload_type = o.payload_type, payload_revision = o.payload_revision,"
            + " payload = o.payload, metadata = o.metadata"
            + " from public.original o where o.position = e.position");
  }

  @Test
  void aViewGoesOnWithEverythingElseAndTakesInOrderWhatWasMended() {
    long seed = System.nanoTime();
    System.out.println("Seed of this life: " + seed);
    keepOriginals();
    RandomLife life = new RandomLife(seed);
    Random random = new Random(seed);
    system.append(life.beginning().toArray(Event[]::new));
    for (int i = 0; i < 300; i++) {
      List<Event> events = new ArrayList<>(life.next());
      events.addAll(life.next());
      List<String> damages = new ArrayList<>();
      if (i % 25 == 10) {
        damages.add(
            DAMAGES.get(random.nextInt(DAMAGES.size()))
                + " where position = (select max(position) - "
                + random.nextInt(events.size())
                + " from log.event)");
      }
      system.append(METADATA, damages, events.toArray(Event[]::new));
    }

    system.settle();
    List<String> waiting = waiting();
    assertThat(waiting).as("seed %d", seed).hasSizeGreaterThan(12);
    assertNothingIsLost(seed);
    for (View view : system.bean(Views.class).all()) {
      assertThat(rebuild(view)).as("%s, seed %d", view.name(), seed).isZero();
    }
    assertThat(waiting()).as("after a rebuild, seed %d", seed).isEqualTo(waiting);

    for (View view : system.bean(Views.class).all()) {
      retry(view.name());
    }
    assertThat(waiting()).as("nothing was mended yet, seed %d", seed).isEqualTo(waiting);

    mend();
    for (View view : system.bean(Views.class).all()) {
      var reply = retry(view.name());
      assertThat(reply.at("/left/events"))
          .as("%s, seed %d", system.get("E1", WAITING.formatted(view.name())).text(), seed)
          .isEqualTo("0");
      assertThat(rebuild(view)).as("%s, seed %d", view.name(), seed).isZero();
    }
    assertThat(waiting()).isEmpty();
    assertNothingIsLost(seed);
  }

  /** Every event is in the audit trail or waits for it, and whoever waits is followed by all. */
  private void assertNothingIsLost(long seed) {
    assertThat(
            count(
                "log.event e where not exists (select from audit_trail.entry t where t.position ="
                    + " e.position) and not exists (select from views.dead_letter d where"
                    + " d.position = e.position and d.generation = 'audit_trail')"))
        .as("seed %d", seed)
        .isZero();
    assertThat(
            count(
                "views.dead_letter d join log.event e on e.aggregate_id = d.stream and"
                    + " e.position > d.position where not exists (select from views.dead_letter l"
                    + " where l.generation = d.generation and l.position = e.position)"))
        .as("seed %d", seed)
        .isZero();
  }

  private void keepOriginals() {
    system
        .jdbc()
        .sql(
            """
            create function public.keep_original() returns trigger language plpgsql as $$
            begin
              if not exists (select from public.original o where o.position = old.position) then
                insert into public.original select old.*;
              end if;
              return new;
            end
            $$
            """)
        .update();
    system
        .jdbc()
        .sql(
            "create trigger keep_original before update on log.event for each row execute function"
                + " public.keep_original()")
        .update();
  }

  private List<String> waiting() {
    return system
        .jdbc()
        .sql(
            "select generation || ' ' || position || ' ' || stream from views.dead_letter"
                + " order by generation, position")
        .query(String.class)
        .list();
  }

  private long count(String from) {
    return system.jdbc().sql("select count(*) from " + from).query(Long.class).single();
  }

  private TestSystem.Reply retry(String view) {
    var reply = system.send("E1", "POST", WAITING.formatted(view) + "/retry");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  private long rebuild(View view) {
    system.bean(Rebuilds.class).start(view, "E1");
    return rebuilt(view);
  }

  private long rebuilt(View view) {
    system.awaitRebuild(view.name());
    var done = system.bean(Rebuilds.class).latest(view).orElseThrow();
    assertThat(done.state()).as("%s", done).isEqualTo("switched");
    return Objects.requireNonNull(done.differences());
  }

  @Test
  void onePoisonedEventAmongTenThousandHoldsUpItsOwnSequenceOnly() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      events.addAll(opportunity("o" + i, "P1"));
    }
    for (int i = 0; i < events.size(); i += 500) {
      system.append(
          METADATA,
          List.of(
              "payload = '{}' where aggregate_id = 'opportunity:o1234' and sequence_number = 1"),
          events.subList(i, i + 500).toArray(Event[]::new));
    }
    system.settle();

    assertThat(count("log.event")).isGreaterThan(10_000);
    assertThat(count("audit_trail.entry")).isEqualTo(count("log.event") - 3);
    var reply = system.get("E2", WAITING.formatted("pipeline"));
    assertThat(reply.body()).as(reply.text()).hasSize(1);
    assertThat(reply.at("/0/stream")).isEqualTo("opportunity:o1234");
    assertThat(reply.at("/0/sequence")).isEqualTo("1");
    assertThat(reply.at("/0/events")).isEqualTo("3");
  }

  private static List<Event> opportunity(String id, String product) {
    OpportunityId opportunity = new OpportunityId(id);
    Money one = Money.of("1.00", "CNY");
    Money two = Money.of("2.00", "CNY");
    return List.of(
        new OpportunityOpened(
            opportunity,
            new BranchId("BJ"),
            null,
            new ProductId(product),
            new EmployeeId("E9"),
            "Prospecting",
            10,
            one,
            null,
            1,
            DAY),
        new OpportunityResized(opportunity, one, two, DAY),
        new OpportunityResized(opportunity, two, one, DAY),
        new OpportunityWon(opportunity, two, DAY));
  }

  @Test
  void anEventThatAProjectorCannotTakeIsShownToTheOperator() {
    Money amount = Money.of("1.00", "CNY");
    OpportunityId unheard = new OpportunityId("never-opened");
    long head =
        system.append(
            new OpportunityWon(unheard, amount, DAY), new OpportunityWon(unheard, amount, DAY));
    system.settle();

    ViewsHealthIndicator health = system.bean(ViewsHealthIndicator.class);
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    var state = system.get("E1", "/api/v1/views/pipeline");
    assertThat(state.at("/position")).isEqualTo(Long.toString(head));
    assertThat(state.at("/deadLetters/sequences")).as(state.text()).isEqualTo("1");
    assertThat(state.at("/deadLetters/events")).isEqualTo("2");
    var waiting = system.get("E1", WAITING.formatted("pipeline"));
    assertThat(waiting.at("/0/reason"))
        .contains(
            "pipeline cannot take OpportunityWon of opportunity:never-opened at position "
                + (head - 1));
    assertThat(
            system
                .bean(MeterRegistry.class)
                .get("countersign.view.dead.letters")
                .tag("view", "pipeline")
                .gauge()
                .value())
        .isEqualTo(2);
    assertThat(system.get("E1", WAITING.formatted("audit_trail")).body()).isEmpty();
    assertThat(system.send("E2", "POST", WAITING.formatted("pipeline") + "/retry").status())
        .isEqualTo(403);
  }

  @Test
  void whatReadsOfAParkedSequenceWaitsWithItAndSeesWhatWasTrueThen() {
    keepOriginals();
    system.append(
        METADATA,
        List.of("payload_revision = '2' where aggregate_id = 'product:P7'"),
        new ProductDefined(new ProductId("P7"), "Seven", "Line A", null, DAY.minusDays(9)));
    system.append(opportunity("o7", "P7").toArray(Event[]::new));
    system.append(
        new ProductReclassified(new ProductId("P7"), "Line A", "Line B", DAY.minusDays(1)));
    system.settle();
    var waiting = system.get("E1", WAITING.formatted("pipeline"));
    assertThat(waiting.body()).as(waiting.text()).hasSize(2);
    assertThat(waiting.at("/0/events")).isEqualTo("2");
    assertThat(waiting.at("/1/reason")).contains("reads what is told of P7, which waits itself");
    assertThat(waiting.at("/1/events")).isEqualTo("4");

    mend();
    var reply = retry("pipeline");

    assertThat(reply.at("/taken")).as(reply.text()).isEqualTo("6");
    assertThat(
            system
                .jdbc()
                .sql("select distinct product_line from pipeline.opportunity")
                .query(String.class)
                .list())
        .as("the line was changed later")
        .containsExactly("Line A");
    assertThat(rebuild(system.bean(Views.class).find("pipeline").orElseThrow())).isZero();
  }

  @Test
  void aNewerProgramTakesByItselfWhatTheOneBeforeDidNotKnow() {
    keepOriginals();
    system.append(
        METADATA,
        List.of("payload_type = 'dev.countersign.events.Later' where aggregate_id like 'opp%'"),
        opportunity("o1", "P1").toArray(Event[]::new));
    system.settle();
    assertThat(count("views.dead_letter where generation = 'pipeline'")).isEqualTo(4);

    system.restart();
    system.await(
        () ->
            count("views.dead_letter where generation = 'pipeline' and tried_at is not null") == 1);
    assertThat(count("views.dead_letter where generation = 'pipeline'")).isEqualTo(4);

    mend();
    system.restart();
    system.await(() -> count("views.dead_letter") == 0);
    assertThat(count("pipeline.opportunity where outcome = 'won' and known_to is null")).isOne();
  }

  @Test
  void anEventThatTheDatabaseRefusesWaitsAlone() {
    system
        .jdbc()
        .sql("alter table pipeline.opportunity add constraint no check (opportunity_id <> 'o2')")
        .update();
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      events.addAll(opportunity("o" + i, "P1"));
    }
    system.append(events.toArray(Event[]::new));
    system.settle();
    var waiting = system.get("E1", WAITING.formatted("pipeline"));
    assertThat(waiting.body()).as(waiting.text()).hasSize(1);
    assertThat(waiting.at("/0/stream")).isEqualTo("opportunity:o2");
    assertThat(waiting.at("/0/events")).isEqualTo("4");

    View pipeline = system.bean(Views.class).find("pipeline").orElseThrow();
    system.jdbc().sql("alter table pipeline.opportunity drop constraint no").update();
    assertThat(retry("pipeline").at("/taken")).isEqualTo("4");
    assertThat(rebuild(pipeline)).isZero();
  }

  @Test
  void aRebuildFindsWhomTheDatabaseRefuses() {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      events.addAll(opportunity("o" + i, "P1"));
    }
    system.append(
        METADATA,
        // A day that Java knows and PostgreSQL does not.
        List.of(
            "payload = payload || '{\"expectedClose\": \"+9999999-01-01\"}'"
                + " where aggregate_id = 'opportunity:o2' and sequence_number = 0"),
        events.toArray(Event[]::new));
    system.settle();
    List<String> waiting = waiting();
    assertThat(waiting)
        .as("in the two views that keep the day")
        .hasSize(8)
        .allMatch(letter -> letter.endsWith("opportunity:o2"));

    for (View view : system.bean(Views.class).all()) {
      assertThat(rebuild(view)).as(view.name()).isZero();
    }
    assertThat(waiting()).isEqualTo(waiting);
  }

  @Test
  void nothingIsGrantedToThoseOfWhomEventsWait() {
    system.settle();
    assertThat(system.get("E3", "/api/v1/views").status()).isEqualTo(200);
    system.append(
        METADATA,
        List.of("payload = '{}' where payload_type like '%RoleRevoked'"),
        new RoleRevoked(new EmployeeId("E3"), Role.ANALYST, null, DAY));
    system.settle();

    assertThat(system.get("E3", "/api/v1/views").status()).isEqualTo(403);
    assertThat(system.get("E2", "/api/v1/views").status()).isEqualTo(200);
  }

  /** A decision that a view passes over the event at a position. */
  private static List<Event> decided(String view, long position) {
    OmissionId id = new OmissionId(view + "-" + position);
    return List.of(
        new OmissionProposed(
            id, view, position, "s", 0, "Unheard", "nobody knows it", new EmployeeId("E1")),
        new OmissionConfirmed(id, view, position, new EmployeeId("E2")));
  }

  private void decide(String view, long position) {
    system.append(decided(view, position).toArray(Event[]::new));
  }

  private long positionOf(String stream, int sequence) {
    return system
        .jdbc()
        .sql("select position from log.event where aggregate_id = ? and sequence_number = ?")
        .params(stream, sequence)
        .query(Long.class)
        .single();
  }

  @Test
  void whatWasDecidedToBePassedOverIsNoLongerInTheWay() {
    keepOriginals();
    system.append(
        METADATA,
        List.of("payload = '{}' where aggregate_id = 'opportunity:o1' and sequence_number = 1"),
        opportunity("o1", "P1").toArray(Event[]::new));
    system.settle();
    long position = positionOf("opportunity:o1", 1);
    var waiting = system.get("E1", WAITING.formatted("pipeline") + "/" + position);
    assertThat(waiting.at("/first/reason")).as(waiting.text()).contains("OpportunityResized");
    assertThat(waiting.at("/behind/1/sequence")).isEqualTo("3");
    assertThat(system.get("E1", WAITING.formatted("pipeline") + "/1").status()).isEqualTo(404);

    ViewsHealthIndicator health = system.bean(ViewsHealthIndicator.class);
    for (View view : system.bean(Views.class).all()) {
      assertThat(health.health().getStatus()).as(view.name()).isEqualTo(Status.DOWN);
      decide(view.name(), position);
      system.settle();
      var passed = system.get("E1", "/api/v1/views/" + view.name() + "/passed-over");
      assertThat(passed.at("/0/position")).as(passed.text()).isEqualTo(Long.toString(position));
      assertThat(passed.at("/0/omission")).isEqualTo(view.name() + "-" + position);
    }
    assertThat(waiting()).isEmpty();
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    assertThat(health.health().getDetails().get("pipeline"))
        .asString()
        .contains("passedOverByDecision=1");
    assertThat(count("pipeline.opportunity where outcome = 'won' and known_to is null")).isOne();

    mend();
    for (String again : List.of("first", "again")) {
      for (View view : system.bean(Views.class).all()) {
        assertThat(rebuild(view)).as(view.name() + " " + again).isZero();
      }
    }
    assertThat(system.get("E1", "/api/v1/views/pipeline").at("/passedOver")).isEqualTo("1");
    assertThat(count("audit_trail.entry")).isEqualTo(count("log.event") - 1);
  }

  /** As far as the program can take it by now; the decision stays in the log. */
  @Test
  void whatWasPassedOverIsTakenInAgain() {
    keepOriginals();
    system.append(
        METADATA,
        List.of("payload = '{}' where aggregate_id = 'opportunity:o1' and sequence_number = 1"),
        opportunity("o1", "P1").toArray(Event[]::new));
    system.settle();
    decide("pipeline", positionOf("opportunity:o1", 1));
    system.settle();
    View pipeline = system.bean(Views.class).find("pipeline").orElseThrow();
    Rebuilds rebuilds = system.bean(Rebuilds.class);
    rebuilds.takeIn(pipeline, "E1");
    assertThat(rebuilt(pipeline)).as("nobody has mended it").isZero();
    assertThat(count("views.passed_over where generation = 'pipeline'")).isOne();

    mend();
    assertThat(rebuild(pipeline)).as("the decision holds").isZero();
    var asked = system.send("E1", "POST", "/api/v1/views/pipeline/rebuild?takeIn=true");
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    assertThat(rebuilt(pipeline)).isPositive();
    assertThat(count("views.passed_over where generation = 'pipeline'")).isZero();
    assertThat(system.bean(ViewsHealthIndicator.class).health().getDetails().get("pipeline"))
        .asString()
        .doesNotContain("passedOverByDecision");
    assertThat(rebuild(pipeline)).as("and so it stays").isZero();
  }

  @Test
  void nobodyHidesWhatAViewHasTakenOrWhatOnlyWaits() {
    system.append(opportunity("o1", "P1").toArray(Event[]::new));
    system.append(
        METADATA,
        List.of("payload = '{}' where aggregate_id = 'opportunity:o2' and sequence_number = 1"),
        opportunity("o2", "P1").toArray(Event[]::new));
    system.settle();
    List<String> waiting = waiting();
    decide("pipeline", positionOf("opportunity:o1", 2));
    decide("pipeline", positionOf("opportunity:o2", 2));
    decide("pipeline", 999_999);
    decide("retired", positionOf("opportunity:o2", 1));
    system.settle();

    assertThat(waiting()).isEqualTo(waiting);
    assertThat(count("views.passed_over")).isZero();
    assertThat(rebuild(system.bean(Views.class).find("pipeline").orElseThrow())).isZero();
  }

  @Test
  void aLogThatEndsBeforeItsViewsIsNoticed() {
    long head = system.customer("c1");
    system.settle();
    ViewsHealthIndicator health = system.bean(ViewsHealthIndicator.class);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    system.jdbc().sql("alter table log.event disable trigger event_only_grows").update();
    system.jdbc().sql("delete from log.event where position = ?").param(head).update();
    assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void whateverIsPassedOverARebuildYieldsTheSameRows() {
    long seed = System.nanoTime();
    System.out.println("Seed of this life: " + seed);
    keepOriginals();
    RandomLife life = new RandomLife(seed);
    Random random = new Random(seed);
    system.append(life.beginning().toArray(Event[]::new));
    for (int i = 0; i < 100; i++) {
      List<Event> events = new ArrayList<>(life.next());
      List<String> damages = new ArrayList<>();
      if (i % 10 == 5) {
        damages.add(
            DAMAGES.get(random.nextInt(DAMAGES.size()))
                + " where position = (select max(position) from log.event)");
      } else if (i % 10 == 9) {
        system.settle();
        events.addAll(decisionsOnSome(random));
      }
      system.append(METADATA, damages, events.toArray(Event[]::new));
    }
    system.settle();
    assertThat(count("views.passed_over")).as("seed %d", seed).isPositive();
    List<String> waiting = waiting();
    for (View view : system.bean(Views.class).all()) {
      assertThat(rebuild(view)).as("%s, seed %d", view.name(), seed).isZero();
    }
    assertThat(waiting()).as("after a rebuild, seed %d", seed).isEqualTo(waiting);

    mend();
    for (View view : system.bean(Views.class).all()) {
      retry(view.name());
      assertThat(rebuild(view)).as("mended, %s, seed %d", view.name(), seed).isZero();
    }
  }

  private List<Event> decisionsOnSome(Random random) {
    return system
        .jdbc()
        .sql(
            "select generation, position from views.dead_letter where reason is not null"
                + " order by generation, position")
        .query((row, number) -> decided(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .filter(_ -> random.nextBoolean())
        .flatMap(List::stream)
        .toList();
  }
}
