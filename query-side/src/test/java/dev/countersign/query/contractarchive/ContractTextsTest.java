package dev.countersign.query.contractarchive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BilingualText;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ClauseDeviated;
import dev.countersign.events.contract.ContractClassified;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractReclassified;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DeviationWithdrawn;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Line;
import dev.countersign.events.employee.Role;
import dev.countersign.events.template.Clause;
import dev.countersign.events.template.ClauseKind;
import dev.countersign.events.template.TemplatePublished;
import dev.countersign.events.template.TemplateRetired;
import dev.countersign.events.template.TemplateRevised;
import dev.countersign.query.TestSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Templates, what contracts say otherwise, and what differs between two versions of a text. */
class ContractTextsTest {
  private static final String PATH = "/api/v1/contract-archive";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final EmployeeId LEGAL = new EmployeeId("E3");
  private static final EmployeeId MAKER = new EmployeeId("E2");
  private static final TemplateId SALES = new TemplateId("SALES");
  private static final TemplateId FORMER = new TemplateId("FORMER");
  private static final ContractId DEVIATING = new ContractId("k1");
  private static final ContractId STANDARD = new ContractId("k2");
  private static final ContractId OWN_TEXT = new ContractId("k3");
  private static final ContractId VOID = new ContractId("k4");

  private static TestSystem system;
  private static long whileItDeviatedTwice;
  private static long beforeItWasReclassified;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E2", Role.SALES, BJ);
    system.employee("E3", Role.LEGAL, null);
    system.employee("E5", Role.SALES, SH);
    system.append(
        published(SALES),
        new TemplateRevised(
            SALES, 2, "v2", "hash2", List.of(payment("45"), law()), LEGAL, DAY.plusDays(10)),
        published(FORMER),
        new TemplateRetired(FORMER, "another law", LEGAL, DAY.plusDays(5)));
    system.append(
        drafted(DEVIATING, BJ, SALES, line(1, "P1", "Licences", 2, "100.00")),
        deviated(2, "1", "The customer pays within 60 days."),
        deviated(3, "2", "The law of France applies."));
    whileItDeviatedTwice =
        system.append(
            drafted(STANDARD, BJ, SALES, line(1, "P1", "Licences", 1, "10.00")),
            drafted(OWN_TEXT, SH, null, line(1, "P1", "Licences", 1, "10.00")),
            drafted(VOID, BJ, SALES, line(1, "P1", "Licences", 1, "10.00")));
    system.append(
        new DeviationWithdrawn(DEVIATING, 4, "2", false, "agreed", MAKER, DAY.plusDays(1)),
        new DraftRevised(
            DEVIATING,
            5,
            "Servers and disks",
            SALES,
            "v1",
            false,
            List.of(
                line(1, "P2", "Disks", 1, "50.00"),
                line(2, "P1", "Licences", 3, "100.00"),
                line(3, "P3", "Training", 1, "20.00")),
            Money.of("370.00", "CNY"),
            MAKER,
            DAY.plusDays(2),
            null),
        new DraftRevised(
            DEVIATING,
            6,
            "Servers and disks",
            SALES,
            "v2",
            false,
            List.of(line(1, "P2", "Disks", 1, "50.00")),
            Money.of("50.00", "CNY"),
            MAKER,
            DAY.plusDays(3),
            null),
        new ClauseDeviated(
            DEVIATING,
            7,
            "1",
            new BilingualText("The customer pays at once.", "客户应立即付款。"),
            "asked for",
            MAKER,
            DAY.plusDays(4)));
    system.append(new ContractClassified(OWN_TEXT, Importance.MAJOR, MAKER, DAY));
    beforeItWasReclassified =
        system.append(
            submitted(STANDARD),
            signed(DEVIATING, "50.00", DAY.plusMonths(1)),
            signed(STANDARD, "10.00", DAY),
            signed(OWN_TEXT, "10.00", DAY),
            new ContractNumberAllocated(VOID, "its number", "XS-BJ-2017", 1, 1, DAY),
            signed(VOID, "10.00", DAY),
            new ContractNumberVoided(VOID, "its number", "customer left", DAY.plusDays(9)));
    system.append(
        new ContractReclassified(
            STANDARD, Importance.GENERAL, Importance.MAJOR, "a first", LEGAL, DAY));
    system.settle();
  }

  @AfterAll
  static void stop() {
    system.close();
  }

  private static Clause payment(String days) {
    return new Clause(
        "1",
        ClauseKind.PRICE_AND_PAYMENT,
        new BilingualText("Payment", "付款"),
        new BilingualText("The customer pays within " + days + " days.", "客户应在 " + days + " 日内付款。"),
        true);
  }

  private static Clause law() {
    return new Clause(
        "2",
        ClauseKind.GOVERNING_LAW,
        new BilingualText("Governing law", "适用法律"),
        new BilingualText("The law of China applies.", "适用中国法律。"),
        true);
  }

  private static Clause secrecy() {
    return new Clause(
        "3",
        ClauseKind.CONFIDENTIALITY,
        new BilingualText("Confidentiality", "保密"),
        new BilingualText("Both keep quiet.", "双方保密。"),
        true);
  }

  private static TemplatePublished published(TemplateId id) {
    return new TemplatePublished(
        id,
        ContractType.SALES_AND_CONSULTING,
        new BilingualText("Sales", "销售"),
        "v1",
        "hash",
        List.of(payment("30"), law(), secrecy()),
        LEGAL,
        DAY);
  }

  private static Line line(int number, String product, String what, int quantity, String price) {
    return new Line(number, new ProductId(product), what, quantity, Money.of(price, "CNY"));
  }

  private static ContractDrafted drafted(
      ContractId id, BranchId branch, @Nullable TemplateId template, Line line) {
    return new ContractDrafted(
        id,
        ContractType.SALES_AND_CONSULTING,
        branch,
        new CustomerId("c1"),
        null,
        "Servers",
        template,
        "v1",
        template != null,
        List.of(line),
        line.total(),
        MAKER,
        DAY,
        null);
  }

  private static ClauseDeviated deviated(int version, String clause, String text) {
    return new ClauseDeviated(
        DEVIATING, version, clause, new BilingualText(text, "另行约定。"), "asked for", MAKER, DAY);
  }

  private static SubmittedForApproval submitted(ContractId id) {
    return new SubmittedForApproval(
        DocumentId.of(id),
        1,
        BJ,
        "hash",
        new RouteBasis(
            "SALES_AND_CONSULTING",
            Money.of("10.00", "CNY"),
            List.of(),
            Importance.GENERAL,
            true,
            null),
        List.of(),
        Instant.parse("2017-03-04T09:00:00Z"),
        MAKER,
        1,
        DAY);
  }

  private static Event signed(ContractId id, String amount, LocalDate on) {
    return new ContractSigned(id, Money.of(amount, "CNY"), on.plusDays(2), 1, on);
  }

  private static void assertNotFound(String employee, String path) {
    assertThat(system.get(employee, path).status()).isEqualTo(404);
  }

  private static JsonNode items(String question) {
    return system.get("E1", PATH + question).body().path("items");
  }

  private static List<String> texts(JsonNode items, String field) {
    return items.valueStream().map(item -> item.path(field).asString()).toList();
  }

  @Test
  void oneVersionOfATemplateIsInForceOnADay() {
    JsonNode first = items("/templates?asOf=2017-03-01");
    assertThat(texts(first, "templateId")).containsExactly("FORMER", "SALES");
    assertThat(texts(first, "version")).containsExactly("v1", "v1");
    assertThat(first.at("/1/clauses/0/text/zh").asString()).isEqualTo("客户应在 30 日内付款。");
    assertThat(first.at("/1/name/zh").asString()).isEqualTo("销售");
    JsonNode later = items("/templates?asOf=2017-03-11");
    assertThat(texts(later, "version")).containsExactly("v2");
    assertThat(items("/templates?asOf=2017-02-28")).isEmpty();
    assertThat(items("/templates?asOf=2017-03-01&type=BRAND_OPERATION")).isEmpty();
    assertThat(texts(items("/templates/SALES/versions"), "version")).containsExactly("v1", "v2");
    assertNotFound("E1", PATH + "/templates/NONE/versions");
  }

  @Test
  void deviationsStandUntilTheyAreWithdrawnOrTheVersionChanges() {
    JsonNode now = items("/deviations");
    assertThat(now).hasSize(1);
    assertThat(now.at("/0/text/zh").asString()).isEqualTo("客户应立即付款。");
    assertThat(now.at("/0/templateClause/text/en").asString())
        .isEqualTo("The customer pays within 45 days.");
    assertThat(now.at("/0/templateVersion").asString()).isEqualTo("v2");
    assertThat(now.at("/0/deviatedByName").asString()).isEqualTo("Name of E2");
    JsonNode before = items("/deviations?knownAt=" + whileItDeviatedTwice);
    assertThat(texts(before, "clause")).containsExactly("1", "2");
    assertThat(items("/deviations?clause=2&knownAt=" + whileItDeviatedTwice)).hasSize(1);
    assertThat(items("/deviations?contractId=k2")).isEmpty();
    assertThat(items("/deviations?templateId=FORMER")).isEmpty();
    assertThat(items("/deviations?phase=SIGNED&branchId=BJ")).hasSize(1);
    assertThat(system.get("E5", PATH + "/deviations").body().path("items")).isEmpty();
  }

  @Test
  void theContractTellsWhatItDeviatesFrom() {
    JsonNode contract = system.get("E1", PATH + "/contracts/k1").body();
    assertThat(contract.path("templateId").asString()).isEqualTo("SALES");
    assertThat(contract.path("standardTemplate").asBoolean(true)).isFalse();
    assertThat(contract.at("/deviations/0/clause").asString()).isEqualTo("1");
  }

  @Test
  void everyChangeOfTheTextIsAVersion() {
    JsonNode versions = items("/contracts/k1/versions");
    assertThat(texts(versions, "lastEvent"))
        .containsExactly(
            "ContractDrafted",
            "ClauseDeviated",
            "ClauseDeviated",
            "DeviationWithdrawn",
            "DraftRevised",
            "DraftRevised",
            "ClauseDeviated");
    assertThat(versions.at("/0/standardTemplate").asBoolean()).isTrue();
    assertThat(versions.at("/5/amount").asString()).isEqualTo("50.00");
    assertNotFound("E5", PATH + "/contracts/k1/versions");
  }

  @Test
  void aRedlineTellsWhatADeviationSays() {
    JsonNode redline = redline(1, 2);
    assertThat(redline.path("fields").valueStream().map(it -> it.path("field").asString()))
        .containsExactly("standardTemplate");
    assertThat(redline.path("lines")).isEmpty();
    assertThat(redline.path("clauses")).hasSize(1);
    JsonNode clause = redline.at("/clauses/0");
    assertThat(clause.path("kind").asString()).isEqualTo("changed");
    assertThat(clause.path("number").asString()).isEqualTo("1");
    assertThat(clause.path("en").toString())
        .isEqualTo(
            """
            [{"kind":"kept","text":"The customer pays within "},\
            {"kind":"removed","text":"30"},{"kind":"added","text":"60"},\
            {"kind":"kept","text":" days."}]""");
    assertThat(clause.path("zh").valueStream().map(it -> it.path("kind").asString()))
        .contains("removed", "added");
  }

  @Test
  void aRedlineTellsLinesFieldByField() {
    JsonNode redline = redline(4, 5);
    assertThat(redline.path("clauses")).isEmpty();
    assertThat(texts(redline.path("lines"), "kind")).containsExactly("added", "changed", "added");
    JsonNode changed = redline.at("/lines/1");
    assertThat(changed.path("fromLine").asInt()).isEqualTo(1);
    assertThat(changed.path("toLine").asInt()).isEqualTo(2);
    assertThat(changed.path("fields").toString())
        .isEqualTo("[{\"field\":\"quantity\",\"from\":\"2\",\"to\":\"3\"}]");
    assertThat(redline.path("fields").toString())
        .isEqualTo(
            """
            [{"field":"amount","from":"200.00","to":"370.00"},\
            {"field":"title","from":"Servers","to":"Servers and disks"}]""");
  }

  @Test
  void aRedlineTellsWhatAnotherVersionOfTheTemplateSays() {
    JsonNode redline = redline(5, 6);
    assertThat(texts(redline.path("clauses"), "kind")).containsExactly("changed", "removed");
    assertThat(redline.at("/clauses/1/title/zh").asString()).isEqualTo("保密");
    assertThat(texts(redline.path("lines"), "kind")).containsExactly("removed", "removed");
    JsonNode back = redline(6, 5);
    assertThat(texts(back.path("clauses"), "kind")).containsExactly("changed", "added");
    assertThat(redline(7, 7).path("clauses")).isEmpty();
    assertThat(system.get("E1", PATH + "/contracts/k1/redline").body()).isEqualTo(redline(1, 7));
  }

  private static JsonNode redline(int from, int to) {
    return system
        .get("E1", PATH + "/contracts/k1/redline?from=%d&to=%d".formatted(from, to))
        .body();
  }

  @Test
  void aRedlineIsOfVersionsThatWereKnown() {
    assertNotFound("E1", PATH + "/contracts/k1/redline?from=1&to=8");
    assertNotFound(
        "E1", PATH + "/contracts/k1/redline?from=1&to=7&knownAt=" + whileItDeviatedTwice);
    assertNotFound("E1", PATH + "/contracts/none/redline?from=1&to=1");
    assertNotFound("E5", PATH + "/contracts/k1/redline?from=1&to=2");
  }

  @Test
  void theShareOfStandardContractsIsToldByBranchAndMonth() {
    assertThat(shares("?asOf=2017-03-05"))
        .containsExactly("BJ 2017-03 2 of 2: 1.0000", "SH 2017-03 0 of 1: 0.0000");
    assertThat(shares("?asOf=2017-12-31"))
        .containsExactly(
            "BJ 2017-03 1 of 1: 1.0000", "BJ 2017-04 0 of 1: 0.0000", "SH 2017-03 0 of 1: 0.0000");
    assertThat(shares("?asOf=2017-12-31&from=2017-04&to=2017-04&branchId=BJ"))
        .containsExactly("BJ 2017-04 0 of 1: 0.0000");
    assertThat(system.get("E5", PATH + "/standard-share").body().path("items")).hasSize(1);
  }

  private static List<String> shares(String parameters) {
    return items("/standard-share" + parameters)
        .valueStream()
        .map(
            row ->
                "%s %s %d of %d: %s"
                    .formatted(
                        row.path("branchId").asString(),
                        row.path("month").asString(),
                        row.path("standard").asInt(),
                        row.path("contracts").asInt(),
                        row.path("share").asString()))
        .toList();
  }

  @Test
  void classesAreToldAsTheyWereKnown() {
    assertThat(classes("?asOf=2017-12-31&from=2017-03&to=2017-03"))
        .containsExactly("MAJOR 2: 20.00");
    assertThat(
            classes("?asOf=2017-12-31&from=2017-03&to=2017-03&knownAt=" + beforeItWasReclassified))
        .containsExactlyInAnyOrder("GENERAL 1: 10.00", "MAJOR 1: 10.00");
  }

  private static List<String> classes(String parameters) {
    return items("/classes" + parameters)
        .valueStream()
        .map(
            row ->
                "%s %d: %s"
                    .formatted(
                        row.path("importance").asString("none"),
                        row.path("contracts").asInt(),
                        row.path("amount").asString()))
        .toList();
  }
}
