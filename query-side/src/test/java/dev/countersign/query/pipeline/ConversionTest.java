package dev.countersign.query.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.employee.Role;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What became of opportunities, by the month of their opening and by the quarter of their end, held
 * against what is counted here from the same facts.
 */
class ConversionTest {
  private static final String CONVERSION = "/api/v1/pipeline/conversion";
  private static final String WIN_RATE = "/api/v1/pipeline/win-rate";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final LocalDate END = LocalDate.of(2018, 12, 31);

  /** What became of an opportunity on a day; late: it was recorded in the second half. */
  private record Turn(LocalDate day, String outcome, Money amount, boolean late) {}

  private record Deal(
      String id, BranchId branch, LocalDate opened, boolean late, Money amount, List<Turn> turns) {
    String product() {
      return currency().equals("USD") ? "P2" : "P1";
    }

    String owner() {
      return branch.equals(BJ) ? "E2" : "E3";
    }

    String currency() {
      return amount.currency();
    }
  }

  /** An opportunity as it stood on a day. */
  private record Standing(
      Deal deal, String outcome, BigDecimal amount, @Nullable LocalDate closed) {
    boolean is(String wanted) {
      return outcome.equals(wanted);
    }

    boolean isWonWithin(int months) {
      return is("won") && closed != null && !closed.isAfter(deal.opened().plusMonths(months));
    }
  }

  private static final List<Deal> DEALS =
      List.of(
          // To the day a month after it was opened, and a day later than that.
          deal(
              "o1", BJ, "2017-01-10", false, "1000.00", "CNY", won("2017-02-10", "1100.00", "CNY")),
          deal("o2", BJ, "2017-01-31", false, "500.00", "CNY", won("2017-03-01", "500.00", "CNY")),
          deal("o3", SH, "2017-01-05", false, "70.00", "CNY", lost("2017-03-20", "70.00", "CNY")),
          deal(
              "o4",
              SH,
              "2017-01-20",
              false,
              "200.00",
              "USD",
              late(won("2017-06-30", "210.50", "USD"))),
          deal(
              "o5",
              BJ,
              "2017-02-01",
              false,
              "300.00",
              "USD",
              lost("2017-04-15", "300.00", "USD"),
              late(new Turn(day("2017-05-02"), "open", Money.of("300.00", "USD"), false)),
              late(won("2018-01-20", "350.00", "USD"))),
          deal("o6", BJ, "2017-02-14", false, "40.00", "CNY"),
          deal(
              "o7",
              SH,
              "2017-02-28",
              true,
              "90.00",
              "CNY",
              late(won("2018-03-01", "90.00", "CNY"))));

  private static TestSystem system;
  private static long firstHalf;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E2", Role.SALES, BJ);
    system.append(new BranchLaunched(BJ, "Beijing", day("2016-01-01")));
    firstHalf = system.append(events(false));
    system.append(events(true));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static Deal deal(
      String id,
      BranchId branch,
      String opened,
      boolean late,
      String amount,
      String currency,
      Turn... turns) {
    return new Deal(id, branch, day(opened), late, Money.of(amount, currency), List.of(turns));
  }

  private static Turn won(String date, String amount, String currency) {
    return new Turn(day(date), "won", Money.of(amount, currency), false);
  }

  private static Turn lost(String date, String amount, String currency) {
    return new Turn(day(date), "lost", Money.of(amount, currency), false);
  }

  private static Turn late(Turn turn) {
    return new Turn(turn.day(), turn.outcome(), turn.amount(), true);
  }

  private static Event[] events(boolean late) {
    return DEALS.stream()
        .flatMap(
            deal ->
                Stream.concat(
                    Stream.of(opened(deal)).filter(_ -> deal.late() == late),
                    deal.turns().stream()
                        .filter(turn -> turn.late() == late)
                        .map(turn -> event(deal, turn))))
        .toArray(Event[]::new);
  }

  private static Event opened(Deal deal) {
    return new OpportunityOpened(
        new OpportunityId(deal.id()),
        deal.branch(),
        null,
        new ProductId(deal.product()),
        new EmployeeId(deal.owner()),
        "Engaging",
        25,
        deal.amount(),
        null,
        1,
        deal.opened());
  }

  private static Event event(Deal deal, Turn turn) {
    OpportunityId id = new OpportunityId(deal.id());
    return switch (turn.outcome()) {
      case "won" -> new OpportunityWon(id, turn.amount(), turn.day());
      case "lost" -> new OpportunityLost(id, "price", null, turn.day());
      default -> new OpportunityReopened(id, "Engaging", 25, "again", 1, turn.day());
    };
  }

  /** How they stood on a day, by what was known in the first half or at the end. */
  private static List<Standing> standing(boolean atTheEnd, LocalDate asOf, Predicate<Deal> wanted) {
    return DEALS.stream()
        .filter(wanted)
        .filter(deal -> atTheEnd || !deal.late())
        .filter(deal -> !deal.opened().isAfter(asOf))
        .map(
            deal ->
                deal.turns().stream()
                    .filter(turn -> atTheEnd || !turn.late())
                    .filter(turn -> !turn.day().isAfter(asOf))
                    .reduce((earlier, later) -> later)
                    .map(
                        turn ->
                            new Standing(deal, turn.outcome(), turn.amount().amount(), turn.day()))
                    .orElse(new Standing(deal, "open", deal.amount().amount(), null)))
        .toList();
  }

  private static List<String> counted(
      List<Standing> standing,
      Function<Standing, String> key,
      Function<List<Standing>, String> count) {
    return standing.stream()
        .collect(groupingBy(key, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> group.getKey() + ": " + count.apply(group.getValue()))
        .toList();
  }

  private static long count(List<Standing> of, String outcome) {
    return of.stream().filter(each -> each.is(outcome)).count();
  }

  private static String sum(List<Standing> of, String... outcomes) {
    return plain(
        of.stream()
            .filter(each -> List.of(outcomes).contains(each.outcome()))
            .map(Standing::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static String plain(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
  }

  private static String share(long part, long whole) {
    return BigDecimal.valueOf(part)
        .divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static List<String> cohorts(List<Standing> standing, boolean perBranch) {
    return counted(
        standing,
        each ->
            YearMonth.from(each.deal().opened())
                + (perBranch ? " " + each.deal().branch().value() : "")
                + " "
                + each.deal().currency(),
        of ->
            "%d opened %d won %d lost %d open, %s; %s = %s + %s + %s; within %s"
                .formatted(
                    of.size(),
                    count(of, "won"),
                    count(of, "lost"),
                    count(of, "open"),
                    share(count(of, "won"), of.size()),
                    sum(of, "won", "lost", "open"),
                    sum(of, "won"),
                    sum(of, "lost"),
                    sum(of, "open"),
                    Stream.of(1, 2, 3, 6, 12)
                        .map(months -> of.stream().filter(each -> each.isWonWithin(months)).count())
                        .toList()));
  }

  private static List<String> toldCohorts(String reader, String parameters) {
    return system.told(
        reader,
        CONVERSION + parameters,
        row ->
            "%s %s%s: %d opened %d won %d lost %d open, %s; %s = %s + %s + %s; within %s"
                .formatted(
                    row.path("month").asString(),
                    row.has("branchId") ? row.path("branchId").asString() + " " : "",
                    row.path("currency").asString(),
                    row.path("opened").asInt(),
                    row.path("won").asInt(),
                    row.path("lost").asInt(),
                    row.path("open").asInt(),
                    row.path("shareWon").asString(),
                    amount(row, "amount"),
                    amount(row, "wonAmount"),
                    amount(row, "lostAmount"),
                    amount(row, "openAmount"),
                    Stream.of("1Month", "2Months", "3Months", "6Months", "12Months")
                        .map(months -> row.path("wonWithin" + months).asInt())
                        .toList()));
  }

  private static List<String> quarters(List<Standing> standing) {
    return counted(
        standing.stream().filter(each -> each.closed() != null && !each.is("open")).toList(),
        each -> quarter(each.closed()) + " " + each.deal().currency(),
        of ->
            "%d won %d lost, %s; %s and %s"
                .formatted(
                    count(of, "won"),
                    count(of, "lost"),
                    share(count(of, "won"), of.size()),
                    sum(of, "won"),
                    sum(of, "lost")));
  }

  private static String quarter(@Nullable LocalDate date) {
    return date == null ? "" : date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3;
  }

  private static List<String> toldQuarters(String reader, String parameters) {
    return system.told(
        reader,
        WIN_RATE + parameters,
        row ->
            "%s %s: %d won %d lost, %s; %s and %s"
                .formatted(
                    row.path("quarter").asString(),
                    row.path("currency").asString(),
                    row.path("won").asInt(),
                    row.path("lost").asInt(),
                    row.path("winRate").asString(),
                    amount(row, "wonAmount"),
                    amount(row, "lostAmount")));
  }

  private static String amount(JsonNode row, String field) {
    return plain(new BigDecimal(row.path(field).asString()));
  }

  @Test
  void tellsWhatBecameOfEachMonth() {
    List<String> expected = cohorts(standing(true, END, _ -> true), false);
    assertThat(expected).hasSize(4);
    assertThat(toldCohorts("E1", "?asOf=" + END)).isEqualTo(expected);
    assertThat(toldCohorts("E1", "")).isEqualTo(expected);
    assertThat(toldCohorts("E1", "?perBranch=true"))
        .isEqualTo(cohorts(standing(true, END, _ -> true), true));
    assertThat(system.get("E1", CONVERSION + "?perBranch=true&branchId=BJ").items("branchName"))
        .containsOnly("Beijing");
  }

  /** Won on the last day of a month after, and a day later. */
  @Test
  void monthsAreCountedFromTheDayOfOpening() {
    var january = system.get("E1", CONVERSION + "?to=2017-01&branchId=BJ");
    assertThat(january.items("won")).containsExactly("2");
    assertThat(january.items("wonWithin1Month")).containsExactly("1");
    assertThat(january.items("wonWithin2Months")).containsExactly("2");
    var february = system.get("E1", CONVERSION + "?from=2017-02&branchId=SH");
    assertThat(february.items("won")).containsExactly("1");
    assertThat(february.items("wonWithin12Months")).containsExactly("0");
  }

  @Test
  void tellsTheWinRateOfEachQuarter() {
    List<String> expected = quarters(standing(true, END, _ -> true));
    assertThat(expected).hasSize(4);
    assertThat(toldQuarters("E1", "?asOf=" + END)).isEqualTo(expected);
    assertThat(toldQuarters("E1", "?from=2017-02&to=2017-02"))
        .isEqualTo(
            quarters(
                standing(true, END, _ -> true).stream()
                    .filter(each -> each.deal().id().equals("o1"))
                    .toList()));
  }

  @Test
  void tellsItAsItWasKnownAndAsItStood() {
    for (String asOf : List.of("2017-01-31", "2017-03-01", "2017-04-30", "2018-01-19")) {
      for (boolean atTheEnd : List.of(true, false)) {
        List<Standing> standing = standing(atTheEnd, day(asOf), _ -> true);
        String moment = "?asOf=" + asOf + (atTheEnd ? "" : "&knownAt=" + firstHalf);
        assertThat(toldCohorts("E1", moment)).as(moment).isEqualTo(cohorts(standing, false));
        assertThat(toldQuarters("E1", moment)).as(moment).isEqualTo(quarters(standing));
      }
    }
    assertThat(toldQuarters("E1", "?knownAt=" + firstHalf)).isNotEqualTo(toldQuarters("E1", ""));
  }

  @Test
  void tellsOfOneBranchProductOrOwner() {
    List<Standing> beijing = standing(true, END, deal -> deal.branch().equals(BJ));
    for (String wanted : List.of("?branchId=BJ", "?ownerId=E2")) {
      assertThat(toldCohorts("E1", wanted)).isEqualTo(cohorts(beijing, false));
      assertThat(toldQuarters("E1", wanted)).isEqualTo(quarters(beijing));
    }
    List<Standing> second = standing(true, END, deal -> deal.product().equals("P2"));
    assertThat(toldCohorts("E1", "?productId=P2")).isEqualTo(cohorts(second, false));
    assertThat(toldQuarters("E1", "?productId=P2")).isEqualTo(quarters(second));
  }

  @Test
  void showsBranchesTheirOwn() {
    List<Standing> beijing = standing(true, END, deal -> deal.branch().equals(BJ));
    assertThat(toldCohorts("E2", "?perBranch=true")).isEqualTo(cohorts(beijing, true));
    assertThat(toldQuarters("E2", "")).isEqualTo(quarters(beijing));
    assertThat(toldCohorts("E2", "?branchId=SH")).isEmpty();
    assertThat(toldQuarters("E2", "?branchId=SH")).isEmpty();
  }

  @Test
  void tellsNothingOfWhatIsNotThere() {
    assertThat(toldCohorts("E1", "?asOf=2016-12-31")).isEmpty();
    assertThat(toldQuarters("E1", "?asOf=2017-02-09")).isEmpty();
    assertThat(toldCohorts("E1", "?from=2017-03")).isEmpty();
    assertThat(toldQuarters("E1", "?to=2017-01")).isEmpty();
  }

  @Test
  void areAnsweredAsFiles() {
    String csv = system.get("E1", CONVERSION + "?to=2017-01", "text/csv").text();
    assertThat(csv.lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("month,branchId,branchName,currency,opened,won,lost,open,shareWon,amount,")
        .endsWith(",wonWithin6Months,wonWithin12Months");
    assertThat(system.get("E1", WIN_RATE, "application/x-ndjson").text().lines()).hasSize(4);
  }
}
