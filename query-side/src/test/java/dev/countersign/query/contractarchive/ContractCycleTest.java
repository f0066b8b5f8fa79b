package dev.countersign.query.contractarchive;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.ContractVoided;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalsDestroyed;
import dev.countersign.events.employee.Role;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How many days contracts take to the archive, held against what is counted here. */
class ContractCycleTest {
  private static final String CYCLE = "/api/v1/contract-archive/cycle";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final EmployeeId MAKER = new EmployeeId("E2");
  private static final Holder KEEPER = Holder.employee(new EmployeeId("E8"));
  private static final LocalDate END = LocalDate.of(2017, 12, 31);

  /**
   * What becomes of a contract: the customer has one original, and each of ours comes to the
   * archive on a day of {@code archived}, or stays in hands where there is none.
   *
   * @param submitted of each round, of which the last one is approved
   * @param late whether what happens after the signature is recorded in the second half
   */
  private record Course(
      String id,
      ContractType type,
      BranchId branch,
      LocalDate drafted,
      List<LocalDate> submitted,
      @Nullable LocalDate approved,
      LocalDate signed,
      List<LocalDate> archived,
      @Nullable LocalDate voided,
      boolean late) {
    ContractId contract() {
      return new ContractId(id);
    }

    int ours() {
      return Math.max(1, archived.size());
    }

    @Nullable LocalDate lastSubmitted() {
      return submitted.isEmpty() ? null : submitted.getLast();
    }
  }

  /** A contract as it stood on a day, by what was known. */
  private record Standing(Course course, @Nullable LocalDate archivedOn) {}

  private static final List<Course> COURSES =
      List.of(
          new Course(
              "c1",
              ContractType.SALES_AND_CONSULTING,
              BJ,
              day("2017-01-01"),
              days("2017-01-05"),
              day("2017-01-12"),
              day("2017-01-20"),
              days("2017-01-25", "2017-02-04"),
              null,
              false),
          // Returned once, and archived in the second half.
          new Course(
              "c2",
              ContractType.SALES_AND_CONSULTING,
              BJ,
              day("2017-01-02"),
              days("2017-01-03", "2017-01-10"),
              day("2017-01-11"),
              day("2017-01-31"),
              days("2017-02-10"),
              null,
              true),
          // Our original stays in hands.
          new Course(
              "c3",
              ContractType.TECHNICAL_SERVICE,
              SH,
              day("2017-01-15"),
              days("2017-01-16"),
              day("2017-01-30"),
              day("2017-02-15"),
              days(),
              null,
              false),
          // Of before approvals were recorded.
          new Course(
              "c4",
              ContractType.TECHNICAL_SERVICE,
              SH,
              day("2017-01-01"),
              days(),
              null,
              day("2017-01-11"),
              days("2017-01-11"),
              null,
              false),
          new Course(
              "c5",
              ContractType.SALES_AND_CONSULTING,
              BJ,
              day("2016-12-20"),
              days("2016-12-21"),
              day("2017-01-02"),
              day("2017-01-15"),
              days("2017-01-16"),
              day("2017-03-01"),
              true),
          new Course(
              "c6",
              ContractType.SALES_AND_CONSULTING,
              BJ,
              day("2017-02-01"),
              days("2017-02-02"),
              day("2017-02-05"),
              day("2017-02-20"),
              days("2017-02-21"),
              null,
              false));

  private static TestSystem system;
  private static long firstHalf;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E3", Role.BRANCH_MANAGER, BJ);
    system.append(drafted(new ContractId("c7"), COURSES.getFirst()));
    firstHalf = 0;
    for (Course course : COURSES) {
      system.append(untilSigned(course).toArray(Event[]::new));
      firstHalf =
          course.late() ? firstHalf : system.append(afterwards(course).toArray(Event[]::new));
    }
    for (Course course : COURSES) {
      if (course.late()) {
        system.append(afterwards(course).toArray(Event[]::new));
      }
    }
    // What is lent lies in the archive all the same, and what is destroyed had lain there.
    system.append(
        new OriginalBorrowed(
            new ContractId("c1"),
            2,
            Holder.archive("Shelf 1"),
            MAKER,
            "talks",
            day("2017-02-20"),
            day("2017-02-14")),
        new OriginalsDestroyed(
            new ContractId("c6"), List.of(2), MAKER, List.of(), day("2017-12-01")));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  private static List<LocalDate> days(String... dates) {
    return Stream.of(dates).map(LocalDate::parse).toList();
  }

  private static ContractDrafted drafted(ContractId id, Course course) {
    return new ContractDrafted(
        id,
        course.type(),
        course.branch(),
        new CustomerId("c1"),
        null,
        "Servers",
        null,
        "v1",
        true,
        List.of(new Line(1, new ProductId("P1"), "all", 1, Money.of("10.00", "CNY"))),
        Money.of("10.00", "CNY"),
        MAKER,
        course.drafted(),
        null);
  }

  private static List<Event> untilSigned(Course course) {
    DocumentId document = DocumentId.of(course.contract());
    List<Event> events = new ArrayList<>();
    events.add(drafted(course.contract(), course));
    for (int round = 1; round <= course.submitted().size(); round++) {
      if (round > 1) {
        events.add(
            new DocumentReturned(
                document, round - 1, "branch-manager", new EmployeeId("E3"), "dear", 1, null));
      }
      events.add(
          new SubmittedForApproval(
              document,
              round,
              course.branch(),
              "hash",
              RouteBasis.of(course.type().name()),
              List.of(new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, course.branch())),
              Instant.parse("2017-03-04T09:00:00Z"),
              MAKER,
              1,
              course.submitted().get(round - 1)));
    }
    if (course.approved() != null) {
      events.add(
          new DocumentApproved(
              document, course.submitted().size(), "hash", null, 1, course.approved()));
    }
    events.add(
        new ContractExecuted(
            course.contract(),
            Money.of("10.00", "CNY"),
            1 + course.ours(),
            course.signed().plusDays(2),
            course.signed().plusDays(7),
            1,
            course.signed()));
    return events;
  }

  private static List<Event> afterwards(Course course) {
    int copies = 1 + course.ours();
    List<Event> events = new ArrayList<>();
    events.add(
        new OriginalRegistered(course.contract(), 1, copies, Holder.customer(), course.signed()));
    for (int original = 2; original <= copies; original++) {
      events.add(
          new OriginalRegistered(course.contract(), original, copies, KEEPER, course.signed()));
    }
    for (int i = 0; i < course.archived().size(); i++) {
      events.add(
          new OriginalArchived(
              course.contract(), i + 2, KEEPER, "Shelf 1", null, course.archived().get(i)));
    }
    if (course.voided() != null) {
      events.add(new ContractVoided(course.contract(), "customer left", course.voided()));
    }
    return events;
  }

  /** The signed ones that count on a day. */
  private static List<Standing> standing(
      boolean atTheEnd, LocalDate asOf, Predicate<Course> wanted) {
    return COURSES.stream()
        .filter(wanted)
        .filter(course -> !course.signed().isAfter(asOf))
        .filter(
            course -> {
              LocalDate voided = atTheEnd || !course.late() ? course.voided() : null;
              return voided == null || voided.isAfter(asOf);
            })
        .map(
            course -> {
              LocalDate last = course.archived().stream().max(naturalOrder()).orElse(null);
              boolean there = last != null && !last.isAfter(asOf) && (atTheEnd || !course.late());
              return new Standing(course, there ? last : null);
            })
        .toList();
  }

  private static List<String> counted(List<Standing> standing) {
    return standing.stream()
        .collect(groupingBy(each -> YearMonth.from(each.course().signed()), TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            month -> {
              List<Standing> of = month.getValue();
              return "%s: %d, %d archived, %s %s %s %s %s"
                  .formatted(
                      month.getKey(),
                      of.size(),
                      of.stream().filter(each -> each.archivedOn() != null).count(),
                      between(of, it -> it.course().drafted(), it -> it.course().lastSubmitted()),
                      between(of, it -> it.course().lastSubmitted(), it -> it.course().approved()),
                      between(of, it -> it.course().approved(), it -> it.course().signed()),
                      between(of, it -> it.course().signed(), Standing::archivedOn),
                      between(of, it -> it.course().drafted(), Standing::archivedOn));
            })
        .toList();
  }

  private static String between(
      List<Standing> of,
      Function<Standing, @Nullable LocalDate> from,
      Function<Standing, @Nullable LocalDate> to) {
    List<Long> days = new ArrayList<>();
    for (Standing each : of) {
      LocalDate start = from.apply(each);
      LocalDate end = to.apply(each);
      if (start != null && end != null) {
        days.add(ChronoUnit.DAYS.between(start, end));
      }
    }
    days.sort(naturalOrder());
    return days.isEmpty() ? "-/-" : percentile(days, "0.5") + "/" + percentile(days, "0.9");
  }

  /** Between the two nearest, in proportion. */
  private static String percentile(List<Long> sorted, String share) {
    BigDecimal place = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1));
    int below = place.intValue();
    int above = Math.min(below + 1, sorted.size() - 1);
    BigDecimal part = place.subtract(BigDecimal.valueOf(below));
    return oneDecimal(
        BigDecimal.valueOf(sorted.get(below))
            .add(part.multiply(BigDecimal.valueOf(sorted.get(above) - sorted.get(below)))));
  }

  private static String oneDecimal(BigDecimal days) {
    return days.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static List<String> told(String reader, String parameters) {
    return system.told(
        reader,
        CYCLE + parameters,
        row ->
            "%s: %d, %d archived, %s"
                .formatted(
                    row.path("month").asString(),
                    row.path("contracts").asInt(),
                    row.path("archived").asInt(),
                    Stream.of(
                            "DaysToSubmission",
                            "DaysToApproval",
                            "DaysToSigning",
                            "DaysToArchive",
                            "DaysInAll")
                        .map(days -> figure(row, "median" + days) + "/" + figure(row, "p90" + days))
                        .collect(joining(" "))));
  }

  private static String figure(JsonNode row, String field) {
    return row.has(field) ? oneDecimal(row.path(field).decimalValue()) : "-";
  }

  @Test
  void tellsHowLongContractsTake() {
    List<String> expected = counted(standing(true, END, _ -> true));
    assertThat(expected).hasSize(2);
    assertThat(told("E1", "?asOf=" + END)).isEqualTo(expected);
    assertThat(told("E1", "")).isEqualTo(expected);
    assertThat(told("E1", "?from=2017-02&to=2017-02")).isEqualTo(expected.subList(1, 2));
  }

  @Test
  void tellsItAsItWasKnownAndAsItStood() {
    for (String asOf : List.of("2017-01-24", "2017-02-03", "2017-02-04", "2017-02-28")) {
      for (boolean atTheEnd : List.of(true, false)) {
        String moment = "?asOf=" + asOf + (atTheEnd ? "" : "&knownAt=" + firstHalf);
        assertThat(told("E1", moment))
            .as(moment)
            .isEqualTo(counted(standing(atTheEnd, day(asOf), _ -> true)));
      }
    }
    assertThat(told("E1", "?knownAt=" + firstHalf))
        .isEqualTo(counted(standing(false, END, _ -> true)))
        .isNotEqualTo(told("E1", ""));
  }

  @Test
  void tellsOfOneBranchOrType() {
    assertThat(told("E1", "?branchId=SH"))
        .isEqualTo(counted(standing(true, END, course -> course.branch().equals(SH))));
    assertThat(told("E1", "?type=SALES_AND_CONSULTING"))
        .isEqualTo(
            counted(
                standing(true, END, course -> course.type() == ContractType.SALES_AND_CONSULTING)));
  }

  @Test
  void showsBranchesTheirOwn() {
    assertThat(told("E3", ""))
        .isEqualTo(counted(standing(true, END, course -> course.branch().equals(BJ))));
    assertThat(told("E3", "?branchId=SH")).isEmpty();
  }

  @Test
  void tellsNothingOfWhatIsNotThere() {
    assertThat(told("E1", "?asOf=2017-01-10")).isEmpty();
    assertThat(told("E1", "?from=2017-03")).isEmpty();
    assertThat(told("E1", "?type=SECONDARY_SALES")).isEmpty();
  }

  @Test
  void isAnsweredAsAFile() {
    assertThat(system.get("E1", CYCLE, "text/csv").text().lines())
        .hasSize(3)
        .first()
        .asString()
        .startsWith("month,contracts,archived,medianDaysToSubmission,p90DaysToSubmission,");
    assertThat(system.get("E1", CYCLE, "application/x-ndjson").text().lines()).hasSize(2);
  }
}
