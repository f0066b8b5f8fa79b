package dev.countersign.query.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.opportunity.CloseRescheduled;
import dev.countersign.events.opportunity.OpportunityAdvanced;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final CustomerId ACME = new CustomerId("c1");
  private static final ProductId PRODUCT = new ProductId("GTX");
  private static final OpportunityId ONE = new OpportunityId("o1");
  private static final OpportunityId TWO = new OpportunityId("o2");
  private static final OpportunityId THREE = new OpportunityId("o3");

  private static TestSystem system;
  private static long opened;
  private static long end;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E2", Role.SALES, BJ);
    system.employee("E3", Role.SEAL_KEEPER, BJ);
    system.append(
        new ProductDefined(PRODUCT, "GTX", "Servers", null, day(1)),
        new CustomerRegistered(ACME, "Acme", null, BJ, null, null, day(1)));
    opened = system.append(opened(ONE, BJ, "1000.00"), opened(TWO, SH, "500.00"));
    end =
        system.append(
            new OpportunityAdvanced(ONE, "Engaging", "Proposal", 60, 1, day(11)),
            new OpportunityResized(
                ONE, Money.of("1000.00", "CNY"), Money.of("1200.00", "CNY"), day(12)),
            new CloseRescheduled(TWO, day(30), day(31), day(13)),
            opened(THREE, BJ, "70.00"),
            new OpportunityWon(ONE, Money.of("1100.00", "CNY"), day(21)),
            new OpportunityLost(THREE, "price", null, day(22)));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2017, 1, day);
  }

  private static OpportunityOpened opened(OpportunityId id, BranchId branch, String amount) {
    return new OpportunityOpened(
        id,
        branch,
        ACME,
        PRODUCT,
        new EmployeeId("E2"),
        "Engaging",
        25,
        Money.of(amount, "CNY"),
        day(30),
        1,
        day(2));
  }

  @Test
  void listsWhatIsOpenNow() {
    var reply = system.get("E1", "/api/v1/pipeline/opportunities");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.items("opportunityId")).containsExactly("o2");
    assertThat(reply.items("amount")).containsExactly("500.00");
    assertThat(reply.items("customerName")).containsExactly("Acme");
    assertThat(reply.items("productLine")).containsExactly("Servers");
    assertThat(reply.response().headers().firstValue("Countersign-Position"))
        .contains(Long.toString(end));
    assertThat(reply.at("/position")).isEqualTo(Long.toString(end));
  }

  @Test
  void answersAsItWasKnown() {
    var reply = system.get("E1", "/api/v1/pipeline/opportunities?knownAt=" + opened);
    assertThat(reply.items("opportunityId")).containsExactly("o1", "o2");
    assertThat(reply.items("stage")).containsExactly("Engaging", "Engaging");
  }

  @Test
  void pagesOneStateOfTheList() {
    var first =
        system.get("E1", "/api/v1/pipeline/opportunities?limit=1&sort=AMOUNT&knownAt=" + opened);
    assertThat(first.items("opportunityId")).containsExactly("o2");
    var second =
        system.get(
            "E1", "/api/v1/pipeline/opportunities?limit=1&sort=AMOUNT&cursor=" + first.at("/next"));
    assertThat(second.items("opportunityId")).as(second.text()).containsExactly("o1");
    assertThat(second.body().has("next")).isFalse();
  }

  @Test
  void tellsEveryChangeOfOneOpportunity() {
    var reply = system.get("E1", "/api/v1/pipeline/opportunities/o1/history");
    assertThat(reply.items("lastEvent"))
        .containsExactly(
            "OpportunityOpened", "OpportunityAdvanced", "OpportunityResized", "OpportunityWon");
    assertThat(reply.body().at("/items/2/changes").toString())
        .isEqualTo(
            """
            [{"field":"amount","from":"1000.00","to":"1200.00"},\
            {"field":"weightedAmount","from":"600.0000","to":"720.0000"}]""");
  }

  @Test
  void sendsOnceWhatTheClientHasAlready() {
    String path = "/api/v1/pipeline/opportunities/o1";
    String etag = system.get("E1", path).response().headers().firstValue("ETag").orElseThrow();
    var again = system.send("E1", "GET", path, "If-None-Match", "\"x\", W/" + etag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.response().headers().firstValue("ETag")).contains(etag);
    var before = system.send("E1", "GET", path + "?knownAt=" + opened, "If-None-Match", etag);
    assertThat(before.status()).isEqualTo(200);
  }

  @Test
  void pagesTheHistory() {
    String path = "/api/v1/pipeline/opportunities/o1/history";
    String whole = system.get("E1", path).body().at("/items/2").toString();
    var first = system.get("E1", path + "?limit=2");
    assertThat(first.items("lastEvent"))
        .containsExactly("OpportunityOpened", "OpportunityAdvanced");
    var second = system.get("E1", path + "?limit=2&cursor=" + first.at("/next"));
    assertThat(second.items("lastEvent")).containsExactly("OpportunityResized", "OpportunityWon");
    // Told as a change of the last one of the page before.
    assertThat(second.body().at("/items/0").toString()).isEqualTo(whole);
    assertThat(second.at("/next")).isEmpty();
  }

  @Test
  void sumsUp() {
    var reply = system.get("E1", "/api/v1/pipeline/totals?by=BRANCH&outcome=ALL&asOf=2017-01-31");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.items("key")).containsExactly("BJ", "SH");
    assertThat(reply.items("amount")).containsExactly("1170.00", "500.00");
    assertThat(reply.items("averageAgeDays")).containsExactly("19.5", "29.0");
  }

  @Test
  void sumsUpHowItStoodOnTheDay() {
    String path = "/api/v1/pipeline/totals?by=STAGE&asOf=";
    assertThat(system.get("E1", path + "2017-01-01").items("key")).isEmpty();
    var third = system.get("E1", path + "2017-01-03");
    assertThat(third.items("key")).containsExactly("Engaging");
    assertThat(third.items("count")).containsExactly("3");
    var twelfth = system.get("E1", path + "2017-01-12");
    assertThat(twelfth.items("key")).containsExactly("Engaging", "Proposal");
    assertThat(twelfth.items("amount")).containsExactly("570.00", "1200.00");
    var stays = system.get("E1", "/api/v1/pipeline/time-in-stage?asOf=2017-01-12");
    assertThat(stays.items("goingOn")).containsExactly("2", "1");
    assertThat(stays.items("ended")).containsExactly("1", "0");
  }

  @Test
  void pagesTotals() {
    String path = "/api/v1/pipeline/totals?by=BRANCH&outcome=ALL&limit=1";
    var first = system.get("E1", path);
    assertThat(first.items("key")).as(first.text()).containsExactly("BJ");
    var second = system.get("E1", path + "&cursor=" + first.at("/next"));
    assertThat(second.items("key")).as(second.text()).containsExactly("SH");
    assertThat(second.body().has("next")).isFalse();
  }

  @Test
  void timesStages() {
    var reply = system.get("E1", "/api/v1/pipeline/time-in-stage?asOf=2017-01-31");
    assertThat(reply.items("stage")).containsExactly("Engaging", "Proposal");
    assertThat(reply.items("ended")).containsExactly("2", "1");
    assertThat(reply.items("averageDays")).containsExactly("14.5", "10.0");
    assertThat(reply.items("goingOn")).containsExactly("1", "0");
  }

  @Test
  void tellsWhatMoved() {
    var reply = system.get("E1", "/api/v1/pipeline/changes?from=" + opened);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.body().at("/currencies/0").toString())
        .isEqualTo(
            """
            {"currency":"CNY","start":{"count":2,"amount":"1500.00"},\
            "created":{"count":1,"amount":"70.00"},"reopened":{"count":0,"amount":"0"},\
            "resized":{"count":2,"amount":"100.00"},"takenOver":{"count":0,"amount":"0"},\
            "handedOver":{"count":0,"amount":"0"},"won":{"count":1,"amount":"1100.00"},\
            "lost":{"count":1,"amount":"70.00"},"end":{"count":1,"amount":"500.00"},\
            "pushed":{"count":1,"amount":"500.00"},"pulledIn":{"count":0,"amount":"0"}}""");
  }

  @Test
  void opensTheSumsOfWhatMoved() {
    var reply = system.get("E1", "/api/v1/pipeline/changes/movements?from=" + opened);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    var sums =
        system.get("E1", "/api/v1/pipeline/changes?from=" + opened).body().at("/currencies/0");
    for (String kind : List.of("created", "resized", "won", "lost", "pushed")) {
      var moved =
          system.get(
              "E1", "/api/v1/pipeline/changes/movements?from=%d&kind=%s".formatted(opened, kind));
      assertThat(moved.items("position")).hasSize(sums.at("/" + kind + "/count").asInt());
      assertThat(moved.items("amount").stream().map(BigDecimal::new).reduce(BigDecimal::add))
          .hasValueSatisfying(
              sum ->
                  assertThat(sum).isEqualByComparingTo(sums.at("/" + kind + "/amount").asString()));
    }
    var stages =
        system.get(
            "E1", "/api/v1/pipeline/changes/movements?from=%d&kind=stage-moved".formatted(opened));
    assertThat(stages.items("opportunityId")).contains("o1");
    assertThat(stages.items("fromStage")).doesNotContain("");
    assertThat(reply.items("kind")).contains("stage_moved", "won");
    assertThat(
            system.get("E2", "/api/v1/pipeline/changes/movements?from=" + opened).items("branchId"))
        .isNotEmpty()
        .containsOnly("BJ");
    assertThat(
            system
                .get(
                    "E1", "/api/v1/pipeline/changes/movements?from=%d&to=%d".formatted(end, opened))
                .status())
        .isEqualTo(400);
  }

  @Test
  void showsBranchesTheirOwn() {
    assertThat(
            system
                .get("E2", "/api/v1/pipeline/opportunities?outcome=ALL&sort=AMOUNT")
                .items("opportunityId"))
        .containsExactly("o3", "o1");
    assertThat(system.get("E2", "/api/v1/pipeline/opportunities/o2").status()).isEqualTo(404);
    var refused = system.get("E3", "/api/v1/pipeline/opportunities");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.at("/rule")).isEqualTo("no-role-for-view");
  }

  @Test
  void refusesWhatIsNotYetKnown() {
    var reply = system.get("E1", "/api/v1/pipeline/opportunities?knownAt=" + (end + 1));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("/rule")).isEqualTo("position-not-reached");
    assertThat(system.get("E1", "/api/v1/pipeline/opportunities?knownAt=yesterday").at("/rule"))
        .isEqualTo("invalid-field");
    assertThat(system.get("E1", "/api/v1/pipeline/opportunities?cursor=x").at("/rule"))
        .isEqualTo("invalid-cursor");
  }

  /**
   * Nor one that has hardly passed: writers with other clocks can still date an event before it.
   */
  @Test
  void anInstantToComeIsNotKnownYet() {
    for (Instant instant : List.of(Instant.now().plusSeconds(60), Instant.now())) {
      var reply = system.get("E1", "/api/v1/pipeline/opportunities?knownAt=" + instant);
      assertThat(reply.status()).as(reply.text()).isEqualTo(422);
      assertThat(reply.at("/rule")).isEqualTo("instant-not-reached");
    }
    Instant settled = Instant.now().minusSeconds(2);
    assertThat(system.get("E1", "/api/v1/pipeline/opportunities?knownAt=" + settled).status())
        .isEqualTo(200);
  }

  @Test
  void movesGoForwardInTime() {
    var backwards =
        system.get("E1", "/api/v1/pipeline/changes?from=%d&to=%d".formatted(end, opened));
    assertThat(backwards.status()).as(backwards.text()).isEqualTo(400);
    assertThat(backwards.at("/errors/0/field")).isEqualTo("from");
    var neither = system.get("E1", "/api/v1/pipeline/changes?from=1&to=yesterday");
    assertThat(neither.at("/errors/0/field")).as(neither.text()).isEqualTo("to");
  }
}
