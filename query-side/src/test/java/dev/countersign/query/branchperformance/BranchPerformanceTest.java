package dev.countersign.query.branchperformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Tax;
import dev.countersign.events.employee.Role;
import dev.countersign.events.opportunity.CloseRescheduled;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cases small enough to be computed by hand; the sums stand in the comments. */
class BranchPerformanceTest {
  private static final String PATH = "/api/v1/branch-performance";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final ProductId P1 = new ProductId("P1");
  private static final ProductId P2 = new ProductId("P2");

  private static TestSystem system;
  private static long beforeTheLast;
  private static long wonOnTheDay;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E2", Role.BRANCH_MANAGER, SH);
    system.employee("E3", Role.SALES, SH);
    // Won after 10, 20 and 60 days for 100, 200 and 300; lost for 200 and 400.
    deal("o1", BJ, P1, date(1, 1), "90.00");
    won("o1", "100.00", date(1, 11));
    deal("o2", BJ, P1, date(1, 1), "200.00");
    won("o2", "200.00", date(1, 21));
    deal("o3", BJ, P2, date(1, 1), "300.00");
    won("o3", "300.00", date(3, 2));
    deal("o4", BJ, P1, date(1, 5), "200.00");
    lost("o4", date(1, 30));
    deal("o5", SH, P1, date(1, 5), "400.00");
    lost("o5", date(1, 30));
    // Still open: due in May, then pushed to June on 10 February.
    deal("o6", BJ, P2, date(1, 5), "50.00");
    system.append(
        new CloseRescheduled(new OpportunityId("o6"), date(5, 15), date(6, 15), date(2, 10)));
    // 3 * 100 of one product and 50 of another, of which 2.83 are tax; and 70, given up later.
    contract("k1", BJ, date(1, 20), line(1, P1, 3, "100.00"), taxed(2, P2, "47.17", "6"));
    contract("k2", BJ, date(1, 25), line(1, P1, 1, "70.00"));
    // Signed by both parties in January, before seals were recorded with signatures; sealed in
    // March.
    contractSignedFormerly("k3", SH, date(1, 27), line(1, P2, 1, "30.00"));
    system.append(executed(new ContractId("k3"), Money.of("30.00", "CNY"), date(3, 2)));
    beforeTheLast =
        system.append(
            new ContractNumberAllocated(
                new ContractId("k2"), "XS-BJ-2017-0002", "XS-BJ-2017", 2, 1, date(1, 25)),
            new ContractNumberVoided(new ContractId("k2"), "XS-BJ-2017-0002", "left", date(2, 15)));
    // Won in January, reopened in March.
    system.append(
        new OpportunityReopened(new OpportunityId("o2"), "Engaging", 30, "again", 1, date(3, 5)));
    // Everything on one day.
    deal("o7", SH, P2, date(9, 1), "10.00");
    Money twenty = Money.of("20.00", "CNY");
    system.append(
        new OpportunityResized(
            new OpportunityId("o7"), Money.of("10.00", "CNY"), twenty, date(9, 1)));
    wonOnTheDay = won("o7", "25.00", date(9, 1));
    system.append(
        new OpportunityReopened(new OpportunityId("o7"), "Engaging", 30, "again", 1, date(9, 1)));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static LocalDate date(int month, int day) {
    return LocalDate.of(2017, month, day);
  }

  private static void deal(
      String id, BranchId branch, ProductId product, LocalDate opened, String amount) {
    system.append(
        new OpportunityOpened(
            new OpportunityId(id),
            branch,
            null,
            product,
            new EmployeeId("E9"),
            "Engaging",
            30,
            Money.of(amount, "CNY"),
            date(5, 15),
            1,
            opened));
  }

  private static long won(String id, String amount, LocalDate date) {
    return system.append(new OpportunityWon(new OpportunityId(id), Money.of(amount, "CNY"), date));
  }

  private static void lost(String id, LocalDate date) {
    system.append(new OpportunityLost(new OpportunityId(id), "price", null, date));
  }

  private static Line line(int number, ProductId product, int quantity, String price) {
    return new Line(number, product, "line", quantity, Money.of(price, "CNY"));
  }

  private static ContractExecuted executed(ContractId contract, Money sum, LocalDate date) {
    return new ContractExecuted(contract, sum, 4, date, date, 1, date);
  }

  /** One, at a price without the tax. */
  private static Line taxed(int number, ProductId product, String price, String rate) {
    return new Line(
        number,
        product,
        "line",
        BigDecimal.ONE,
        null,
        Money.of(price, "CNY"),
        new Tax(new BigDecimal(rate), false));
  }

  private static void contract(String id, BranchId branch, LocalDate signed, Line... lines) {
    system.append(
        drafted(id, branch, signed, lines), executed(new ContractId(id), sum(lines), signed));
  }

  private static void contractSignedFormerly(
      String id, BranchId branch, LocalDate signed, Line... lines) {
    system.append(
        drafted(id, branch, signed, lines),
        new ContractSigned(new ContractId(id), sum(lines), signed, 1, signed));
  }

  private static Money sum(Line... lines) {
    return List.of(lines).stream().map(Line::total).reduce(Money::plus).orElseThrow();
  }

  private static ContractDrafted drafted(
      String id, BranchId branch, LocalDate date, Line... lines) {
    return new ContractDrafted(
        new ContractId(id),
        ContractType.SALES_AND_CONSULTING,
        branch,
        new CustomerId("c1"),
        null,
        "Contract",
        null,
        "v1",
        false,
        List.of(lines),
        sum(lines),
        new EmployeeId("E9"),
        date,
        null);
  }

  private static String row(String query, int number) {
    var reply = system.get("E1", PATH + "?" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.body().at("/items/" + number).toString();
  }

  @Test
  void januaryOfBeijingAsItStoodInFebruary() {
    // Won 100 + 200, lost 200: 2 of 3 and 300 of 500; cycles 10 and 20 days; signed 350 + 70.
    assertThat(row("by=branch,month&from=2017-01&to=2017-01&asOf=2017-02-01", 0))
        .isEqualTo(
            """
            {"branchId":"BJ","month":"2017-01","currency":"CNY","signedCount":2,\
            "signedValue":"420.00","wonCount":2,"wonAmount":"300.00","lostCount":1,\
            "lostAmount":"200.00","winRateByCount":0.6667,"winRateByAmount":0.6,\
            "medianCycleDays":15.0,"dueCount":0,"dueAmount":"0"}""");
  }

  @Test
  void januaryOfBeijingAsItStandsInApril() {
    // The second win was reopened and the second contract given up: 1 of 2 and 100 of 300.
    assertThat(row("by=branch&from=2017-01&to=2017-01&asOf=2017-04-01", 0))
        .isEqualTo(
            """
            {"branchId":"BJ","currency":"CNY","signedCount":1,"signedValue":"350.00",\
            "wonCount":1,"wonAmount":"100.00","lostCount":1,"lostAmount":"200.00",\
            "winRateByCount":0.5,"winRateByAmount":0.3333,"medianCycleDays":10.0,\
            "dueCount":0,"dueAmount":"0"}""");
  }

  @Test
  void whoOnlyLosesHasARateOfNothing() {
    assertThat(row("by=branch&from=2017-01&to=2017-01", 1))
        .contains("\"branchId\":\"SH\"", "\"winRateByCount\":0.0", "\"winRateByAmount\":0.0");
  }

  @Test
  void whatWasSignedBeforeItWasSealedIsSignedThen() {
    String shanghai = "by=month&branchId=SH&from=2017-01&to=2017-03&asOf=2017-04-01";
    assertThat(row(shanghai, 0))
        .contains("\"month\":\"2017-01\"", "\"signedCount\":1", "\"signedValue\":\"30.00\"");
    assertThat(row("by=branch&branchId=SH&from=2017-03&to=2017-03&asOf=2017-04-01", 0))
        .doesNotContain("\"signedCount\":1");
  }

  @Test
  void whatWasKnownBeforeTheReopening() {
    assertThat(row("by=branch&from=2017-01&to=2017-01&asOf=2017-04-01&knownAt=" + beforeTheLast, 0))
        .contains("\"wonCount\":2", "\"signedCount\":1");
  }

  @Test
  void ofWhatHappenedOnOneDayTheLastHolds() {
    String september = "by=branch&branchId=SH&from=2017-09&to=2017-09&asOf=2017-09-01";
    assertThat(row(september, 0)).isEmpty();
    assertThat(row(september + "&knownAt=" + wonOnTheDay, 0))
        .contains("\"wonCount\":1", "\"wonAmount\":\"25.00\"", "\"medianCycleDays\":0.0");
  }

  @Test
  void byProductTheLinesCount() {
    assertThat(row("by=product&branchId=BJ&from=2017-01&to=2017-01&asOf=2017-02-01", 0))
        .contains("\"productId\":\"P1\"", "\"signedCount\":2", "\"signedValue\":\"370.00\"");
    assertThat(row("by=product&branchId=BJ&from=2017-01&to=2017-01&asOf=2017-02-01", 1))
        .contains("\"productId\":\"P2\"", "\"signedCount\":1", "\"signedValue\":\"50.00\"");
  }

  @Test
  void theWholeQuarterHasOneMedian() {
    // 10, 20 and 60 days.
    assertThat(row("by=branch&from=2017-01&to=2017-03&asOf=2017-03-03", 0))
        .contains("\"medianCycleDays\":20.0", "\"winRateByCount\":0.75");
  }

  @Test
  void pipelineDueMovesWithThePush() {
    // Before the push all that is open is due in May; after it o6 is due in June.
    assertThat(row("by=month&branchId=BJ&from=2017-05&to=2017-06&asOf=2017-02-09", 0))
        .contains("\"month\":\"2017-05\"", "\"dueCount\":2", "\"dueAmount\":\"350.00\"");
    assertThat(row("by=month&branchId=BJ&from=2017-05&to=2017-06&asOf=2017-02-10", 1))
        .contains("\"month\":\"2017-06\"", "\"dueCount\":1", "\"dueAmount\":\"50.00\"");
  }

  @Test
  void aMonthWithoutDecisionsHasNoRate() {
    assertThat(row("by=branch&from=2017-06&to=2017-06&asOf=2017-04-01", 0))
        .contains("\"wonCount\":0")
        .doesNotContain("winRate", "medianCycleDays");
  }

  @Test
  void branchesSeeThemselvesAndSalesNothing() {
    assertThat(system.get("E2", PATH).items("branchId")).containsExactly("SH");
    assertThat(system.get("E3", PATH).at("/rule")).isEqualTo("no-role-for-view");
  }

  @Test
  void everyMeasureIsDefined() {
    var reply = system.get("E1", PATH + "/definitions");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body().size()).isEqualTo(Measure.values().length);
    assertThat(reply.at("/0/measure")).isEqualTo("signedCount");
    assertThat(reply.at("/0/zh")).isNotEmpty();
  }
}
