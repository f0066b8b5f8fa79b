package dev.countersign.query.approvals;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.PolicyId;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.ReturnedToStep;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Line;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.PolicyVersionProposed;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long approvers take and how much they decide, held against what is counted here. */
class ApprovalFiguresTest {
  private static final String HOURS = "/api/v1/approvals/hours";
  private static final String BY_MONTH = "/api/v1/approvals/decisions-by-month";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final Duration DEADLINE = Duration.ofDays(3);

  private static final String MANAGER = "branch-manager";
  private static final String FINANCE = "finance";
  private static final String GENERAL = "general-manager";

  private static final Map<String, Role> ROLES =
      Map.of(MANAGER, Role.BRANCH_MANAGER, FINANCE, Role.FINANCE, GENERAL, Role.GENERAL_MANAGER);

  /** Where documents belong; a policy to no branch. */
  private static final Map<String, BranchId> BRANCHES =
      Map.of(
          "contract:k1",
          BJ,
          "contract:k2",
          BJ,
          "contract:k3",
          BJ,
          "contract:k4",
          BJ,
          "contract:k5",
          SH,
          "contract:k6",
          SH,
          "contract:k7",
          BJ,
          "pursuit:b1",
          BJ);

  /**
   * A step that was opened at an instant and decided so many minutes later; late: recorded in the
   * second half.
   */
  private record Turn(
      String document,
      String step,
      Instant opened,
      long minutes,
      String decision,
      String by,
      boolean escalated,
      boolean late) {
    Instant decided() {
      return opened.plus(Duration.ofMinutes(minutes));
    }

    boolean isOverdue() {
      return minutes > DEADLINE.toMinutes();
    }

    String kind() {
      return switch (document.substring(0, document.indexOf(':'))) {
        case "contract" -> "CONTRACT";
        case "policy" -> "POLICY";
        default -> "BRAND_PURSUIT";
      };
    }

    @Nullable BranchId branch() {
      return BRANCHES.get(document);
    }

    YearMonth month() {
      return YearMonth.from(decided().atZone(ZoneId.of("Asia/Shanghai")));
    }
  }

  private static final List<Turn> TURNS =
      List.of(
          early("contract:k1", MANAGER, "2017-03-01T01:00:00Z", 120, "approved", "E3"),
          early("contract:k2", MANAGER, "2017-03-02T01:00:00Z", 270, "rejected", "E3"),
          early("contract:k3", MANAGER, "2017-03-03T01:00:00Z", 6000, "returned", "E3"),
          escalated("contract:k5", "2017-03-04T01:00:00Z", 4800, "E6"),
          early("pursuit:b1", MANAGER, "2017-03-05T01:00:00Z", 180, "approved", "E3"),
          early("policy:currencies", GENERAL, "2017-03-06T01:00:00Z", 600, "approved", "E6"),
          // Sent back by finance and decided a second time, in the second half.
          early("contract:k7", MANAGER, "2017-03-07T01:00:00Z", 60, "approved", "E3"),
          early("contract:k7", FINANCE, "2017-03-07T02:00:00Z", 300, "returned_to_step", "E4"),
          late("contract:k7", MANAGER, "2017-03-07T07:00:00Z", 105, "approved", "E3"),
          late("contract:k7", FINANCE, "2017-03-07T09:00:00Z", 4330, "approved", "E4"),
          // In April where the company is.
          late("contract:k4", MANAGER, "2017-03-31T10:00:00Z", 390, "approved", "E3"),
          late("contract:k6", MANAGER, "2017-04-03T01:00:00Z", 75, "approved", "E5"));

  private static TestSystem system;
  private static long firstHalf;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E3", Role.BRANCH_MANAGER, BJ);
    system.employee("E4", Role.FINANCE, null);
    system.employee("E5", Role.BRANCH_MANAGER, SH);
    system.employee("E6", Role.GENERAL_MANAGER, null);
    TURNS.stream().filter(turn -> !turn.late()).forEach(ApprovalFiguresTest::record);
    system.settle();
    firstHalf = Long.parseLong(system.get("E1", HOURS).at("/position"));
    TURNS.stream().filter(Turn::late).forEach(ApprovalFiguresTest::record);
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static Turn early(
      String document, String step, String opened, long minutes, String decision, String by) {
    return new Turn(document, step, Instant.parse(opened), minutes, decision, by, false, false);
  }

  private static Turn late(
      String document, String step, String opened, long minutes, String decision, String by) {
    return new Turn(document, step, Instant.parse(opened), minutes, decision, by, false, true);
  }

  private static Turn escalated(String document, String opened, long minutes, String by) {
    return new Turn(document, MANAGER, Instant.parse(opened), minutes, "approved", by, true, false);
  }

  private static void record(Turn turn) {
    DocumentId document = DocumentId.of(turn.document());
    Instant due = turn.opened().plus(DEADLINE);
    boolean first =
        TURNS.stream()
            .filter(other -> other.document().equals(turn.document()))
            .findFirst()
            .orElseThrow()
            .equals(turn);
    if (first) {
      system.appendAt(turn.opened(), made(document, turn), submitted(document, turn));
    }
    system.appendAt(
        turn.opened(),
        new ApprovalStepsOpened(document, 1, 1, List.of(new StepDue(turn.step(), due)), 1));
    if (turn.escalated()) {
      system.appendAt(
          due,
          new ApprovalStepEscalated(
              document, 1, turn.step(), Role.GENERAL_MANAGER, due, due.plus(DEADLINE), 1));
    }
    system.appendAt(turn.decided(), decision(document, turn));
  }

  private static Event made(DocumentId document, Turn turn) {
    return switch (document.kind()) {
      case CONTRACT ->
          new ContractDrafted(
              new ContractId(document.value()),
              ContractType.SALES_AND_CONSULTING,
              branch(turn),
              new CustomerId("c1"),
              null,
              "Servers",
              null,
              "v1",
              true,
              List.of(new Line(1, new ProductId("P1"), "all", 1, Money.of("10.00", "CNY"))),
              Money.of("10.00", "CNY"),
              new EmployeeId("E9"),
              DAY,
              null);
      case POLICY ->
          new PolicyVersionProposed(
              new PolicyId(document.value()),
              2,
              DAY,
              new CurrencyPolicy("CNY", Map.of("USD", "7.1")),
              "new rate",
              new EmployeeId("E9"));
      case BRAND_PURSUIT ->
          new BrandPursuitOpened(
              new BrandPursuitId(document.value()),
              branch(turn),
              new CustomerId("c1"),
              "Brand",
              "Title",
              new EmployeeId("E9"),
              DAY);
    };
  }

  private static BranchId branch(Turn turn) {
    return Objects.requireNonNull(turn.branch());
  }

  private static SubmittedForApproval submitted(DocumentId document, Turn turn) {
    return new SubmittedForApproval(
        document,
        1,
        turn.branch(),
        "hash",
        RouteBasis.of("ANY"),
        TURNS.stream()
            .filter(other -> other.document().equals(turn.document()))
            .map(Turn::step)
            .distinct()
            .map(step -> new RouteStep(step, 1, role(step), turn.branch()))
            .toList(),
        turn.opened().plus(DEADLINE),
        new EmployeeId("E9"),
        1,
        DAY);
  }

  private static Role role(String step) {
    return Objects.requireNonNull(ROLES.get(step));
  }

  private static Event decision(DocumentId document, Turn turn) {
    EmployeeId by = new EmployeeId(turn.by());
    return switch (turn.decision()) {
      case "approved" -> new ApprovalStepApproved(document, 1, turn.step(), by, null, 1, null);
      case "rejected" -> new DocumentRejected(document, 1, turn.step(), by, "no", 1, DAY, null);
      case "returned" -> new DocumentReturned(document, 1, turn.step(), by, "dear", 1, null);
      default ->
          new ReturnedToStep(
              document, 1, turn.step(), MANAGER, List.of(MANAGER), by, "look again", 1, null);
    };
  }

  private static List<String> counted(
      Predicate<Turn> wanted, Function<Turn, String> key, Function<List<Turn>, String> count) {
    return TURNS.stream()
        .filter(wanted)
        .collect(groupingBy(key, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(group -> group.getKey() + ": " + count.apply(group.getValue()))
        .toList();
  }

  private static long count(List<Turn> of, String decision) {
    return of.stream().filter(turn -> turn.decision().equals(decision)).count();
  }

  /** Between the two nearest, in proportion. */
  private static String percentile(List<Turn> of, double share) {
    List<Long> minutes = of.stream().map(Turn::minutes).sorted().toList();
    double place = share * (minutes.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, minutes.size() - 1);
    double told = minutes.get(below) + (place - below) * (minutes.get(above) - minutes.get(below));
    return hours(BigDecimal.valueOf(told / 60));
  }

  private static String hours(BigDecimal hours) {
    return hours.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static List<String> hours(Predicate<Turn> wanted) {
    return counted(
        wanted,
        turn -> "%s %s %s %s".formatted(turn.by(), turn.kind(), turn.step(), role(turn.step())),
        of -> {
          long overdue = of.stream().filter(Turn::isOverdue).count();
          return "%d, %s and %s, %d rejected, %d overdue: %s"
              .formatted(
                  of.size(),
                  percentile(of, 0.5),
                  percentile(of, 0.9),
                  count(of, "rejected"),
                  overdue,
                  BigDecimal.valueOf(overdue)
                      .divide(BigDecimal.valueOf(of.size()), 4, RoundingMode.HALF_UP));
        });
  }

  private static List<String> toldHours(String reader, String parameters) {
    return system.told(
        reader,
        HOURS + parameters,
        row ->
            "%s %s %s %s: %d, %s and %s, %d rejected, %d overdue: %s"
                .formatted(
                    row.path("employeeId").asString(),
                    row.path("kind").asString(),
                    row.path("step").asString(),
                    row.path("role").asString(),
                    row.path("decisions").asInt(),
                    hours(row.path("medianHours").decimalValue()),
                    hours(row.path("p90Hours").decimalValue()),
                    row.path("rejected").asInt(),
                    row.path("overdue").asInt(),
                    row.path("overdueShare").asString()));
  }

  private static List<String> months(Predicate<Turn> wanted) {
    return counted(
        wanted,
        turn -> "%s %s %s".formatted(turn.month(), turn.by(), turn.kind()),
        of ->
            "%d = %d + %d + %d + %d"
                .formatted(
                    of.size(),
                    count(of, "approved"),
                    count(of, "rejected"),
                    count(of, "returned"),
                    count(of, "returned_to_step")));
  }

  private static List<String> toldMonths(String reader, String parameters) {
    return system.told(
        reader,
        BY_MONTH + parameters,
        row ->
            "%s %s %s: %d = %d + %d + %d + %d"
                .formatted(
                    row.path("month").asString(),
                    row.path("employeeId").asString(),
                    row.path("kind").asString(),
                    row.path("decisions").asInt(),
                    row.path("approved").asInt(),
                    row.path("rejected").asInt(),
                    row.path("returned").asInt(),
                    row.path("returnedToStep").asInt()));
  }

  @Test
  void tellsHowLongEachPersonTakes() {
    assertThat(hours(_ -> true)).hasSize(6);
    assertThat(toldHours("E1", "")).isEqualTo(hours(_ -> true));
    assertThat(system.get("E1", HOURS + "?employeeId=E4").items("employeeName"))
        .containsExactly("Name of E4");
  }

  @Test
  void tellsHowMuchEachPersonDecides() {
    assertThat(toldMonths("E1", "")).isEqualTo(months(_ -> true));
    assertThat(system.get("E1", BY_MONTH + "?employeeId=E3").items("employeeName"))
        .containsOnly("Name of E3");
  }

  @Test
  void monthsAreThoseOfTheCompany() {
    assertThat(system.get("E1", BY_MONTH + "?employeeId=E3&kind=CONTRACT").items("month"))
        .containsExactly("2017-03", "2017-04");
    for (String month : List.of("2017-03", "2017-04")) {
      Predicate<Turn> then = turn -> turn.month().equals(YearMonth.parse(month));
      String parameters = "?from=%1$s&to=%1$s".formatted(month);
      assertThat(toldMonths("E1", parameters)).isEqualTo(months(then));
      assertThat(toldHours("E1", parameters)).isEqualTo(hours(then));
    }
  }

  /** What was sent back is decided again later, and is told of the first time as of then. */
  @Test
  void tellsItAsItWasKnown() {
    Predicate<Turn> early = turn -> !turn.late();
    assertThat(toldHours("E1", "?knownAt=" + firstHalf)).isEqualTo(hours(early));
    assertThat(toldMonths("E1", "?knownAt=" + firstHalf)).isEqualTo(months(early));
    assertThat(hours(early)).isNotEqualTo(hours(_ -> true));
  }

  /** Escalated after its deadline, it was decided before the next one. */
  @Test
  void whatWasEscalatedIsOverdue() {
    var row = system.get("E1", HOURS + "?employeeId=E6&kind=CONTRACT");
    assertThat(row.items("overdue")).containsExactly("1");
    assertThat(row.items("role")).containsExactly("BRANCH_MANAGER");
  }

  @Test
  void tellsOfOneBranchKindOrPerson() {
    Predicate<Turn> shanghai = turn -> SH.equals(turn.branch());
    assertThat(toldHours("E1", "?branchId=SH")).isEqualTo(hours(shanghai));
    assertThat(toldMonths("E1", "?branchId=SH")).isEqualTo(months(shanghai));
    Predicate<Turn> policies = turn -> turn.kind().equals("POLICY");
    assertThat(toldHours("E4", "?kind=POLICY")).isEqualTo(hours(policies)).hasSize(1);
    assertThat(toldMonths("E4", "?kind=POLICY")).isEqualTo(months(policies));
    Predicate<Turn> one = turn -> turn.by().equals("E3");
    assertThat(toldHours("E1", "?employeeId=E3")).isEqualTo(hours(one));
    assertThat(toldMonths("E1", "?employeeId=E3")).isEqualTo(months(one));
  }

  /** Also what others decided on its documents, and nothing of the company's. */
  @Test
  void showsBranchesTheirOwn() {
    Predicate<Turn> beijing = turn -> BJ.equals(turn.branch());
    assertThat(toldHours("E3", "")).isEqualTo(hours(beijing));
    assertThat(toldMonths("E3", "")).isEqualTo(months(beijing));
    assertThat(toldHours("E3", "?branchId=SH")).isEmpty();
    assertThat(toldMonths("E3", "?kind=POLICY")).isEmpty();
  }

  @Test
  void tellsNothingOfWhatIsNotThere() {
    assertThat(toldHours("E1", "?to=2017-02")).isEmpty();
    assertThat(toldMonths("E1", "?from=2017-05")).isEmpty();
    assertThat(toldHours("E1", "?knownAt=1")).isEmpty();
    assertThat(toldMonths("E1", "?employeeId=E1")).isEmpty();
  }

  @Test
  void areAnsweredAsFiles() {
    assertThat(system.get("E1", HOURS, "text/csv").text().lines())
        .hasSize(7)
        .first()
        .isEqualTo(
            "employeeId,employeeName,kind,step,role,decisions,medianHours,p90Hours,rejected,"
                + "overdue,overdueShare");
    assertThat(system.get("E1", BY_MONTH + "?from=2017-04", "application/x-ndjson").text().lines())
        .hasSize(2);
  }
}
