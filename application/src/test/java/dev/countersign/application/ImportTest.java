package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.countersign.application.Client.Answer;
import dev.countersign.application.Client.Part;
import dev.countersign.web.LocalAccounts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Foreign files through the front door: those of docs/examples/takeover as a dry run and for good,
 * held against what this test itself computes from them, and small ones for everything else.
 */
class ImportTest {
  private static final Path TAKEOVER = Path.of("..", "docs", "examples", "takeover");
  private static final List<String> FILES =
      List.of("staff.csv", "products.csv", "customers.csv", "opportunities.csv");
  private static final String BOLTS =
      """
      {"name": "%s", "sources": [{"file": "bolts.csv", "key": ["bolt"], "id": "code", "commands": [
        {"command": "DefineProduct",
         "fields": {"name": {"column": "bolt"}, "productLine": {"column": "line"}}}]}]}
      """;
  private static final String CUSTOMERS =
      """
      {"name": "%s", "sources": [{"file": "customers.csv", "key": ["name"], "commands": [
        {"command": "RegisterCustomer",
         "fields": {"name": {"column": "name"}, "creditCode": {"column": "code"},
                    "branchId": "BJ"}}]}]}
      """;

  private static Server server;
  private static Client importer;
  private static State untouched;
  private static State afterDryRun;
  private static JsonNode dryRun;
  private static JsonNode imported;

  /** All that an import could change: the end of the log, and what the registers hold. */
  private record State(long position, Map<String, String> registers) {
    static State now() {
      Map<String, String> registers = new TreeMap<>();
      // The scheduler and the comparison of registers write down that they live.
      for (String table :
          server
              .sql()
              .sql(
                  """
                  select table_name from information_schema.tables where table_schema = 'command'
                    and table_name not like 'import%'
                    and table_name not in ('scheduled_task', 'register_check')
                  """)
              .query(String.class)
              .list()) {
        registers.put(
            table,
            server
                .sql()
                .sql(
                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '\n' order by t::text)), '') from command.%s t"
                        .formatted(table))
                .query(String.class)
                .single());
      }
      return new State(head(), registers);
    }

    static long head() {
      return server.sql().sql("select max(position) from log.event").query(Long.class).single();
    }
  }

  @BeforeAll
  static void importTheExample() throws IOException {
    server = Server.startWithDemo();
    importer = server.as("deng.hui");
    untouched = State.now();
    dryRun = ended(takeover(true));
    afterDryRun = State.now();
    imported = ended(takeover(false));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Answer takeover(boolean dryRun) throws IOException {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("mapping", "mapping.json", content("mapping.json")));
    for (String file : FILES) {
      parts.add(new Part("files", file, content(file)));
    }
    return importer.postForm("/api/v1/imports?dryRun=" + dryRun, parts).ok();
  }

  private static String content(String file) throws IOException {
    return Files.readString(TAKEOVER.resolve(file));
  }

  private static Answer send(Client client, String mapping, String file, String content) {
    return client.postForm("/api/v1/imports", parts(mapping, file, content));
  }

  private static List<Part> parts(String mapping, String file, String content) {
    return List.of(new Part("mapping", "mapping.json", mapping), new Part("files", file, content));
  }

  private static JsonNode ended(Answer begun) {
    return until(
        begun.ok().text("id"), one -> !Set.of("WAITING", "RUNNING").contains(text(one, "state")));
  }

  private static JsonNode until(String id, Predicate<JsonNode> condition) {
    return until(() -> importer.get("/api/v1/imports/" + id).ok().body(), condition);
  }

  private static <T> T until(Supplier<T> look, Predicate<T> condition) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    T seen;
    do {
      seen = look.get();
    } while (!condition.test(seen) && System.nanoTime() < limit);
    assertThat(condition.test(seen)).as("waited for, but seen is %s", seen).isTrue();
    return seen;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private static int number(JsonNode one, String group, String field) {
    return one.path(group).path(field).asInt();
  }

  /** All pages of a list, taken in small steps. */
  private static List<JsonNode> all(Client client, String path, Map<String, String> headers) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          client
              .get(path + (path.contains("?") ? "&" : "?") + "limit=40" + cursor, headers)
              .ok()
              .body();
      page.path("items").forEach(items::add);
      cursor = page.has("next") ? "&cursor=" + text(page, "next") : "";
    } while (!cursor.isEmpty());
    return items;
  }

  private static List<JsonNode> report(String id) {
    return all(importer, "/api/v1/imports/" + id + "/report", Map.of());
  }

  private static List<JsonNode> commands(String id) {
    return all(importer, "/api/v1/imports/" + id + "/commands", Map.of());
  }

  private static List<List<String>> asTable(String id) {
    List<JsonNode> english = report(id);
    List<JsonNode> chinese =
        all(importer, "/api/v1/imports/" + id + "/report", Map.of("Accept-Language", "zh-CN"));
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < english.size(); i++) {
      JsonNode one = english.get(i);
      rows.add(
          Stream.concat(
                  Stream.of("file", "line", "column", "value", "command", "rule", "reason")
                      .map(field -> text(one, field)),
                  Stream.of(text(chinese.get(i), "reason")))
              .toList());
    }
    return rows;
  }

  /** A file as this test reads it: no line of the product has a part in it. */
  private static List<List<String>> csv(String file) throws IOException {
    Pattern cell = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,\r\n]*))(,|\r?\n|$)");
    Matcher matcher = cell.matcher(content(file));
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    while (matcher.find() && matcher.end() > matcher.start()) {
      row.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1).replace("\"\"", "\""));
      if (!matcher.group(3).equals(",")) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }

  /** What became of a row of opportunities.csv, by the file and the rows that must be refused. */
  private record Deal(
      String branch,
      String stage,
      String outcome,
      LocalDate opened,
      LocalDate closes,
      BigDecimal value) {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy");

    boolean isOpenOn(LocalDate date) {
      return !opened.isAfter(date) && (outcome.equals("OPEN") || closes.isAfter(date));
    }

    static List<Deal> all() throws IOException {
      Map<String, String> offices =
          csv("staff.csv").stream()
              .collect(Collectors.toMap(s -> s.get(0), s -> s.get(2), (a, b) -> a));
      Map<String, String> refused = new HashMap<>();
      csv("report.csv").stream()
          .filter(row -> row.getFirst().equals("opportunities.csv"))
          .forEach(row -> refused.put(row.get(1), row.get(4)));
      List<List<String>> rows = csv("opportunities.csv");
      List<Deal> deals = new ArrayList<>();
      for (int line = 2; line <= rows.size(); line++) {
        List<String> row = rows.get(line - 1);
        String command = refused.getOrDefault(Integer.toString(line), "none");
        if (!Set.of("", "OpenOpportunity").contains(command)) {
          // What is refused to be won or lost has been opened.
          deals.add(
              new Deal(
                  offices.getOrDefault(row.get(1), ""),
                  row.get(4).equals("Lead") ? "PROSPECTING" : "ENGAGING",
                  command.equals("none") ? outcome(row.get(4)) : "OPEN",
                  LocalDate.parse(row.get(5), AMERICAN),
                  row.get(6).isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get(6), AMERICAN),
                  new BigDecimal("0" + row.get(7).replaceAll("[¥,]", ""))));
        }
      }
      return deals;
    }

    private static String outcome(String stage) {
      return switch (stage) {
        case "Won" -> "WON";
        case "Lost" -> "LOST";
        default -> "OPEN";
      };
    }
  }

  @Test
  void aDryRunReportsEveryRowThatWouldBeRefused() throws IOException {
    assertThat(text(dryRun, "state")).isEqualTo("FINISHED");
    List<List<String>> expected = csv("report.csv");
    List<List<String>> reported = asTable(text(dryRun, "id"));
    Files.createDirectories(Path.of("target", "received"));
    Files.writeString(
        Path.of("target", "received", "report.csv"),
        Stream.concat(Stream.of(expected.getFirst()), reported.stream())
            .map(
                row ->
                    row.stream().map(ImportTest::cell).collect(Collectors.joining(",", "", "\n")))
            .collect(Collectors.joining()));
    assertThat(reported).isEqualTo(expected.subList(1, expected.size()));
    assertThat(number(dryRun, "rows", "refused")).isEqualTo(expected.size() - 1);
    assertThat(number(dryRun, "rows", "done")).isEqualTo(number(dryRun, "rows", "total"));
  }

  private static String cell(String text) {
    return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  @Test
  void aDryRunLeavesLogAndRegistersAlone() {
    assertThat(afterDryRun).isEqualTo(untouched);
    assertThat(commands(text(dryRun, "id"))).isEmpty();
  }

  @Test
  void theImportDoesWhatTheDryRunSaid() {
    assertThat(text(imported, "state")).isEqualTo("FINISHED");
    assertThat(imported.path("rows")).isEqualTo(dryRun.path("rows"));
    assertThat(imported.path("commands")).isEqualTo(dryRun.path("commands"));
    assertThat(imported.path("refusedByRule")).isEqualTo(dryRun.path("refusedByRule"));
    assertThat(asTable(text(imported, "id"))).isEqualTo(asTable(text(dryRun, "id")));
  }

  @Test
  void theViewsHaveTheTotalsOfTheFiles() throws IOException {
    Client analyst = server.as("wu.tao");
    String known = "&minPosition=" + imported.path("position").asLong();
    List<Deal> deals = Deal.all();
    for (String outcome : List.of("OPEN", "WON", "LOST")) {
      Map<String, Long> counts = new TreeMap<>();
      Map<String, BigDecimal> amounts = new TreeMap<>();
      analyst
          .get("/api/v1/pipeline/totals?by=BRANCH&outcome=" + outcome + known)
          .ok()
          .body()
          .path("items")
          .forEach(
              total -> {
                counts.put(text(total, "key"), total.path("count").asLong());
                amounts.put(text(total, "key"), new BigDecimal(text(total, "amount")));
              });
      for (String branch : List.of("NJ", "WH", "XA")) {
        List<Deal> expected = of(deals, branch, outcome);
        assertThat(counts).containsEntry(branch, (long) expected.size());
        if (outcome.equals("WON")) {
          assertThat(amounts.get(branch)).isEqualByComparingTo(value(expected));
        }
      }
    }
    for (String branch : List.of("NJ", "WH", "XA")) {
      Map<String, Long> stages = new TreeMap<>();
      analyst
          .get("/api/v1/pipeline/totals?by=STAGE&outcome=ALL&branchId=" + branch + known)
          .ok()
          .body()
          .path("items")
          .forEach(total -> stages.put(text(total, "key"), total.path("count").asLong()));
      assertThat(stages)
          .isEqualTo(
              deals.stream()
                  .filter(deal -> deal.branch().equals(branch))
                  .collect(Collectors.groupingBy(Deal::stage, Collectors.counting())));
    }
  }

  @Test
  void whatWasOpenOnABusinessDateIsThatOfTheFiles() throws IOException {
    Client analyst = server.as("wu.tao");
    List<Deal> deals = Deal.all();
    for (LocalDate asOf = LocalDate.of(2023, 12, 31);
        asOf.isBefore(LocalDate.of(2025, 7, 1));
        asOf = asOf.plusDays(45)) {
      Map<String, Long> counts = new HashMap<>();
      analyst
          .get(
              "/api/v1/pipeline/totals?by=BRANCH&asOf=%s&minPosition=%d"
                  .formatted(asOf, imported.path("position").asLong()))
          .ok()
          .body()
          .path("items")
          .forEach(
              total -> {
                counts.put(text(total, "key"), total.path("count").asLong());
                assertThat(total.path("averageAgeDays").asDouble()).isNotNegative();
              });
      for (String branch : List.of("NJ", "WH", "XA")) {
        LocalDate date = asOf;
        long open =
            deals.stream()
                .filter(deal -> deal.branch().equals(branch) && deal.isOpenOn(date))
                .count();
        assertThat(counts.getOrDefault(branch, 0L)).as(branch + " on " + asOf).isEqualTo(open);
      }
    }
  }

  @Test
  void businessDatesAreThoseOfTheFiles() throws IOException {
    Client analyst = server.as("wu.tao");
    LocalDate asOf = LocalDate.of(2024, 9, 30);
    List<Deal> deals = Deal.all().stream().filter(deal -> !deal.closes().isAfter(asOf)).toList();
    Map<String, JsonNode> performance = new HashMap<>();
    analyst
        .get(
            "/api/v1/branch-performance?by=BRANCH&asOf=%s&minPosition=%d"
                .formatted(asOf, imported.path("position").asLong()))
        .ok()
        .body()
        .path("items")
        .forEach(row -> performance.put(text(row, "branchId"), row));
    for (String branch : List.of("NJ", "WH", "XA")) {
      JsonNode row = Objects.requireNonNull(performance.get(branch), branch);
      assertThat(row.path("wonCount").asInt()).isEqualTo(of(deals, branch, "WON").size());
      assertThat(new BigDecimal(text(row, "wonAmount")))
          .isEqualByComparingTo(value(of(deals, branch, "WON")));
      assertThat(row.path("lostCount").asInt()).isEqualTo(of(deals, branch, "LOST").size());
    }
  }

  private static List<Deal> of(List<Deal> deals, String branch, String outcome) {
    return deals.stream()
        .filter(deal -> deal.branch().equals(branch) && deal.outcome().equals(outcome))
        .toList();
  }

  private static BigDecimal value(List<Deal> deals) {
    return deals.stream().map(Deal::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static final String CONTRACTS =
      """
      {"name": "Contracts of the takeover", "sources": [
        {"file": "contracts.csv", "key": ["no"],
         "columns": {"drafted": {"date": "yyyy-MM-dd"}, "total": {"decimal": {"group": ","}}},
         "commands": [
           {"command": "DraftContract",
            "fields": {"type": {"column": "type", "aliases": {"sale": "SALES_AND_CONSULTING",
                                                              "service": "TECHNICAL_SERVICE"}},
                       "branchId": "BJ", "customerId": "00000000-0000-4000-8000-00000000c001",
                       "title": {"column": "title"}, "templateVersion": "before the takeover",
                       "amount": {"money": {"column": "total"}, "currency": "CNY"},
                       "effectiveDate": {"column": "drafted"}}},
           {"command": "NameThirdParty", "when": {"column": "bank", "empty": false},
            "fields": {"role": "GUARANTOR", "name": {"column": "bank"},
                       "creditCode": {"column": "bank code"}}},
           {"command": "SetServiceTerm", "when": {"column": "type", "equals": "service"},
            "fields": {"from": {"column": "from"}, "to": {"column": "to"}, "noticeDays": "30"}}]},
        {"file": "lines.csv", "key": ["no", "line"],
         "part": {"of": "contracts.csv", "key": {"column": "no"}, "command": "DraftContract",
                  "list": "lines",
                  "fields": {"productId": {"column": "product"}, "description": {"column": "what"},
                             "quantity": {"column": "quantity"}, "unit": {"column": "unit"},
                             "unitPrice": {"money": {"column": "price"}, "currency": "CNY"},
                             "tax.rate": {"column": "tax"}, "tax.included": "false"}}}]}
      """;

  /** Contracts in one file, their lines in another; each row ends up done or in the report. */
  @Test
  void contractsComeWithTheirLines() {
    List<Part> files =
        List.of(
            new Part("mapping", "mapping.json", CONTRACTS),
            new Part(
                "files",
                "contracts.csv",
                """
                no,type,title,total,drafted,from,to,bank,bank code
                1,sale,Taken over: cranes,"3,293.00",2024-03-01,,,,
                2,service,Taken over: upkeep,106.00,2024-03-01,2024-04-01,2099-03-31,Harbour Bank,91230100MA18X2Y3XN
                3,sale,Taken over: wrong line,113.00,2024-03-01,,,,
                """),
            new Part(
                "files",
                "lines.csv",
                """
                no,line,product,what,quantity,unit,price,tax
                1,1,ERP,Consulting,2.5,人天,1200.00,6
                2,1,ERP,Upkeep,1,,100.00,6
                1,2,ERP,Licence,1,套,100.00,13
                3,1,ERP,Licence,one,套,100.00,13
                4,1,ERP,Of nothing,1,套,100.00,13
                """));
    JsonNode done = ended(importer.postForm("/api/v1/imports", files));

    assertThat(asTable(text(done, "id")).stream().map(row -> row.subList(0, 6)).toList())
        .containsExactlyInAnyOrder(
            List.of("lines.csv", "5", "quantity", "one", "DraftContract", "invalid-field"),
            List.of("lines.csv", "5", "no", "3", "DraftContract", "named-row-is-accepted"),
            List.of("lines.csv", "6", "no", "4", "DraftContract", "named-row-exists"));
    JsonNode contracts =
        server
            .as("he.ping")
            .get(
                "/api/v1/contract-archive/contracts?text=Taken%20over&minPosition="
                    + done.path("position").asLong())
            .ok()
            .body()
            .path("items");
    assertThat(contracts.findValuesAsString("title"))
        .containsExactlyInAnyOrder("Taken over: cranes", "Taken over: upkeep");
    for (JsonNode contract : contracts) {
      boolean service = text(contract, "type").equals("TECHNICAL_SERVICE");
      assertThat(text(contract, "netAmount")).isEqualTo(service ? "100.00" : "3100.00");
      assertThat(text(contract, "taxAmount")).isEqualTo(service ? "6.00" : "193.00");
      assertThat(text(contract, "amount")).isEqualTo(service ? "106.00" : "3293.00");
      assertThat(text(contract, "draftedOn")).isEqualTo("2024-03-01");
      assertThat(text(contract, "thirdPartyName")).isEqualTo(service ? "Harbour Bank" : "");
      assertThat(contract.path("lines")).hasSize(service ? 1 : 2);
    }
  }

  private static final String OF_ALL_TYPES =
      """
      {"name": "Contracts of all types", "sources": [
        {"file": "types.csv", "key": ["no"],
         "columns": {"total": {"decimal": {"group": ","}}},
         "commands": [
           {"command": "DraftContract",
            "fields": {"type": {"column": "type", "aliases": {"sale": "SALES_AND_CONSULTING",
                                                              "more": "SECONDARY_SALES",
                                                              "service": "TECHNICAL_SERVICE",
                                                              "brand": "BRAND_OPERATION",
                                                              "network": "NETWORK_ENGINEERING"}},
                       "branchId": "BJ", "customerId": "00000000-0000-4000-8000-00000000c002",
                       "title": {"column": "title"}, "templateVersion": "before the takeover",
                       "amount": {"money": {"column": "total"}, "currency": "CNY"}}},
           {"command": "LinkParent", "when": {"column": "type", "equals": "more"},
            "fields": {"parentId": {"column": "refers to"}}},
           {"command": "SetServiceTerm", "when": {"column": "type", "equals": "service"},
            "fields": {"from": {"column": "from"}, "to": {"column": "to"},
                       "renewsTacitly": "true", "noticeDays": "60",
                       "renewalClause": {"column": "clause"}}},
           {"command": "SetServiceLevel", "when": {"column": "type", "equals": "service"},
            "fields": {"hours": "FIVE_BY_EIGHT", "responseHours": "4", "resolutionHours": "40"}},
           {"command": "LinkPursuit", "when": {"column": "type", "equals": "brand"},
            "fields": {"pursuitId": {"column": "refers to"}}},
           {"command": "SetDeliverables", "when": {"column": "type", "equals": "brand"}},
           {"command": "SetFeeSchedule", "when": {"column": "type", "equals": "brand"}},
           {"command": "SetEquipmentList", "when": {"column": "type", "equals": "network"}},
           {"command": "SetMilestones", "when": {"column": "type", "equals": "network"}}]},
        {"name": "lines", "file": "parts.csv", "key": ["no", "part", "item"],
         "part": {"of": "types.csv", "key": {"column": "no"}, "command": "DraftContract",
                  "list": "lines",
                  "fields": {"productId": "ERP", "description": {"column": "what"},
                             "quantity": {"column": "quantity"}, "unit": {"column": "unit"},
                             "unitPrice": {"money": {"column": "price"}, "currency": "CNY"},
                             "tax.rate": {"column": "tax"}, "tax.included": "true"}}},
        {"file": "deliverables.csv", "key": ["no", "item"],
         "part": {"of": "types.csv", "key": {"column": "no"}, "command": "SetDeliverables",
                  "list": "deliverables",
                  "fields": {"description": {"column": "what"}, "dueOn": {"column": "due"}}}},
        {"file": "fees.csv", "key": ["no", "line"],
         "part": {"of": "types.csv", "key": {"column": "no"}, "command": "SetFeeSchedule",
                  "list": "fees",
                  "fields": {"amount": {"money": {"column": "fee"}, "currency": "CNY"},
                             "deliverable": {"column": "for"},
                             "from": {"column": "from"}, "to": {"column": "to"}}}},
        {"file": "equipment.csv", "key": ["no", "item"],
         "part": {"of": "types.csv", "key": {"column": "no"}, "command": "SetEquipmentList",
                  "list": "equipment",
                  "fields": {"kind": {"column": "kind"}, "description": {"column": "what"},
                             "quantity": {"column": "quantity"}, "unit": {"column": "unit"},
                             "taxRate": {"column": "tax"}}}},
        {"file": "milestones.csv", "key": ["no", "stage"],
         "part": {"of": "types.csv", "key": {"column": "no"}, "command": "SetMilestones",
                  "list": "milestones",
                  "fields": {"stage": {"column": "stage"}, "dueOn": {"column": "due"}}}}]}
      """;

  /** One file has contracts of all types, each with the terms of its type; others their lists. */
  @Test
  void contractsOfAllTypesComeAsDraftsWithTheirTerms() {
    String parent = "00000000-0000-4000-8000-000000000017";
    String pursuit = "00000000-0000-4000-8000-000000000303";
    List<Part> files =
        List.of(
            new Part("mapping", "mapping.json", OF_ALL_TYPES),
            new Part(
                "files",
                "types.csv",
                """
                no,type,title,total,refers to,from,to,clause
                1,sale,Existing: licences,"2,260.00",,,,
                2,more,Existing: second hall,113.00,%s,,,
                3,service,Existing: upkeep,106.00,,2024-04-01,2099-03-31,9.2
                4,brand,Existing: launch,"48,000.00",%s,,,
                5,network,Existing: halls,"1,222.00",,,,
                """
                    .formatted(parent, pursuit)),
            new Part(
                "files",
                "parts.csv",
                """
                no,part,item,what,quantity,unit,price,tax
                1,line,1,Licences,20,set,113.00,13
                2,line,1,Second hall,1,set,113.00,13
                3,line,1,Upkeep,1,,106.00,6
                4,line,1,Launch,1,,48000.00,6
                5,line,1,Switches,1,set,1132.00,13
                5,line,2,Cabling,100,m,0.90,9
                """),
            new Part(
                "files", "deliverables.csv", "no,item,what,due\n4,1,Film,2099-03-31\n4,2,Fair,\n"),
            new Part(
                "files",
                "fees.csv",
                "no,line,fee,for,from,to\n4,1,40000.00,1,,\n4,2,8000.00,,2099-01-01,2099-03-31\n"),
            new Part(
                "files",
                "equipment.csv",
                "no,item,kind,what,quantity,unit,tax\n5,1,GOODS,Switch,12,set,13\n5,2,WORKS,Cabling,100,m,9\n"),
            new Part(
                "files",
                "milestones.csv",
                """
                no,stage,due
                5,ARRIVAL,2099-03-31
                5,INSTALLATION,2099-04-30
                5,PRELIMINARY_ACCEPTANCE,2099-05-31
                5,FINAL_ACCEPTANCE,2099-08-31
                5,END_OF_WARRANTY,2100-08-31
                """));
    JsonNode done = ended(importer.postForm("/api/v1/imports", files));

    assertThat(asTable(text(done, "id"))).isEmpty();
    String upTo = "minPosition=" + done.path("position").asLong();
    Client reader = server.as("he.ping");
    ObjectNode terms = Client.JSON.createObjectNode();
    for (JsonNode contract :
        reader
            .get("/api/v1/contract-archive/contracts?text=Existing&" + upTo)
            .ok()
            .body()
            .path("items")) {
      assertThat(text(contract, "phase")).isEqualTo("DRAFT");
      assertThat(contract.path("lines")).isNotEmpty();
      assertThat(text(contract, "serviceHours"))
          .isEqualTo(text(contract, "type").equals("TECHNICAL_SERVICE") ? "FIVE_BY_EIGHT" : "");
      String id = text(contract, "contractId");
      terms.set(
          text(contract, "type"),
          reader.get("/api/v1/contract-terms/contracts/" + id + "?" + upTo).ok().body());
    }
    assertThat(terms.propertyNames())
        .containsExactlyInAnyOrder(
            "SALES_AND_CONSULTING",
            "SECONDARY_SALES",
            "TECHNICAL_SERVICE",
            "BRAND_OPERATION",
            "NETWORK_ENGINEERING");
    assertThat(text(terms.path("SECONDARY_SALES"), "parentId")).isEqualTo(parent);
    JsonNode service = terms.path("TECHNICAL_SERVICE");
    assertThat(text(service, "serviceTo")).isEqualTo("2099-03-31");
    JsonNode brand = terms.path("BRAND_OPERATION");
    assertThat(text(brand, "pursuitId")).isEqualTo(pursuit);
    assertThat(brand.path("deliverables")).hasSize(2);
    assertThat(brand.path("fees")).hasSize(2);
    JsonNode network = terms.path("NETWORK_ENGINEERING");
    assertThat(network.path("equipment")).hasSize(2);
    assertThat(network.path("milestones")).hasSize(5);
  }

  @Test
  void nothingWasKnownBeforeItWasImported() throws IOException {
    Client analyst = server.as("wu.tao");
    List<String> first = csv("opportunities.csv").get(1);
    String deal =
        commands(text(imported, "id")).stream()
            .filter(command -> text(command, "command").equals("OpenOpportunity"))
            .filter(command -> command.path("line").asInt() == 2)
            .map(command -> text(command, "target").replaceFirst(".*:", ""))
            .findFirst()
            .orElseThrow();
    String path = "/api/v1/pipeline/opportunities/" + deal;
    Answer now = analyst.get(path + "?minPosition=" + imported.path("position").asLong()).ok();
    DateTimeFormatter american = DateTimeFormatter.ofPattern("M/d/yyyy");
    assertThat(now.text("openedOn")).isEqualTo(LocalDate.parse(first.get(5), american).toString());
    assertThat(now.text("closedOn")).isEqualTo(LocalDate.parse(first.get(6), american).toString());
    assertThat(now.text("recordedAt")).isGreaterThan(text(imported, "startedAt"));
    analyst.get(path + "?knownAt=" + untouched.position()).refused(404, "not-found");
    assertThat(
            analyst
                .get("/api/v1/pipeline/totals?by=BRANCH&knownAt=" + untouched.position())
                .ok()
                .body()
                .path("items")
                .findValuesAsString("key"))
        .doesNotContain("NJ", "WH", "XA");
  }

  @Test
  void asManyAgentsAsWereNotRefusedAreEmployees() throws IOException {
    String known = "minPosition=" + imported.path("position").asLong();
    Map<String, String> employees = new HashMap<>();
    all(server.as("ma.jun"), "/api/v1/staff-access/employees?" + known, Map.of())
        .forEach(one -> employees.put(text(one, "employeeId"), text(one, "homeBranchId")));
    for (List<String> agent : csv("staff.csv").subList(1, 10)) {
      if (!agent.getFirst().equals("T04")) {
        assertThat(employees).containsEntry(agent.getFirst(), agent.get(2));
      }
    }
    assertThat(employees).doesNotContainKey("T04");
  }

  @Test
  void whatItCausedIsListedAndStandsInTheAuditTrail() {
    String id = text(imported, "id");
    List<JsonNode> caused = commands(id);
    assertThat(caused).hasSize(number(imported, "commands", "sent"));
    List<JsonNode> trail =
        all(
            server.as("ma.jun"),
            "/api/v1/audit-trail?importId=%s&minPosition=%d"
                .formatted(id, imported.path("position").asLong()),
            Map.of());
    assertThat(trail.stream().map(entry -> told(entry, "stream", "commandName")))
        .containsExactlyInAnyOrderElementsOf(
            caused.stream().map(command -> told(command, "target", "command")).toList());
    assertThat(trail)
        .allSatisfy(
            entry -> {
              assertThat(text(entry, "importId")).isEqualTo(id);
              assertThat(text(entry, "actor")).isEqualTo("E1013");
            });
    assertThat(
            trail.stream()
                .filter(entry -> text(entry, "type").equals("OpportunityLost"))
                .map(entry -> text(entry, "reason")))
        .contains("\"too big\" for them", "客户推迟项目");
  }

  private static String told(JsonNode node, String target, String command) {
    return text(node, target) + " " + text(node, command) + " " + node.path("position").asLong();
  }

  @Test
  void aSecondRunSendsNothingTwice() throws IOException {
    long before = State.head();
    JsonNode again = ended(takeover(false));
    assertThat(text(again, "state")).isEqualTo("FINISHED");
    assertThat(number(again, "commands", "sent")).isZero();
    assertThat(number(again, "commands", "repeated"))
        .isEqualTo(number(imported, "commands", "sent"));
    assertThat(again.path("rows")).isEqualTo(imported.path("rows"));
    assertThat(State.head()).isEqualTo(before);
    assertThat(importer.get("/api/v1/imports?limit=500").ok().response().body())
        .contains(text(again, "id"), text(imported, "id"), text(dryRun, "id"));
  }

  @Test
  void aDryRunAfterwardsKnowsWhatWasSent() throws IOException {
    State before = State.now();
    JsonNode again = ended(takeover(true));
    assertThat(number(again, "commands", "sent")).isZero();
    assertThat(number(again, "commands", "repeated"))
        .isEqualTo(number(imported, "commands", "sent"));
    assertThat(State.now()).isEqualTo(before);
  }

  @Test
  void aDryRunRefusesWhatOnlyTheDatabaseKnows() {
    State before = State.now();
    String twins = "name,code\nEast Twin,91310000607301512X\nWest Twin,91310000607301512X\n";
    JsonNode tried =
        ended(
            importer.postForm(
                "/api/v1/imports?dryRun=true",
                parts(CUSTOMERS.formatted("twins"), "customers.csv", twins)));
    assertThat(asTable(text(tried, "id")))
        .satisfiesExactly(
            row ->
                assertThat(row.subList(0, 6))
                    .containsExactly(
                        "customers.csv",
                        "3",
                        "code",
                        "91310000607301512X",
                        "RegisterCustomer",
                        "credit-code-is-unique"));
    assertThat(State.now()).isEqualTo(before);
  }

  @Test
  void whatValidationRefusesIsToldInBothLanguages() {
    JsonNode ended =
        ended(
            send(
                importer,
                CUSTOMERS.formatted("long names"),
                "customers.csv",
                "name,code\n" + "N".repeat(301) + ",\n"));
    List<String> row = asTable(text(ended, "id")).getFirst();
    assertThat(row.subList(0, 3)).containsExactly("customers.csv", "2", "name");
    assertThat(row.get(5)).isEqualTo("invalid-field");
    assertThat(row.get(6)).contains("300").doesNotMatch(".*\\p{IsHan}.*");
    assertThat(row.get(7)).contains("300").matches(".*\\p{IsHan}.*");
  }

  @Test
  void onlyOperatorsOfTheCompanyImport() {
    Client liNa = server.as("li.na");
    send(liNa, BOLTS.formatted("not hers"), "bolts.csv", bolts("not-hers", 1))
        .refused(403, "role-is-held");
    liNa.get("/api/v1/imports").refused(403, "role-is-held");
    String id = text(imported, "id");
    for (String path : List.of("", "/report", "/commands")) {
      liNa.get("/api/v1/imports/" + id + path).refused(403, "role-is-held");
    }
    liNa.delete("/api/v1/imports/" + id).refused(403, "role-is-held");
    liNa.post("/api/v1/imports/" + id + "/resume", "").refused(403, "role-is-held");
  }

  /** On whichever thread; the finest lines that the program can write stand for those it may. */
  @Test
  void whatAnImportLogsTellsTheRequestThatStartedIt() {
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("org.springframework");
    Level before = logger.getLevel();
    lines.start();
    logger.addAppender(lines);
    logger.setLevel(Level.DEBUG);
    Answer begun;
    try {
      begun = send(importer, BOLTS.formatted("logged"), "bolts.csv", bolts("logged", 2));
      ended(begun);
    } finally {
      logger.setLevel(before);
      logger.detachAppender(lines);
    }
    List<ILoggingEvent> own =
        List.copyOf(lines.list).stream()
            .filter(line -> line.getThreadName().matches("import-\\d+"))
            .toList();
    assertThat(own)
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line.getMDCPropertyMap())
                    .as(line.getFormattedMessage())
                    .containsEntry("requestId", begun.header("X-Request-Id")));
  }

  @Test
  void anOperatorNeedsTheRolesOfTheCommands() {
    importer.post("/api/v1/employees", "{\"employeeId\":\"E9100\",\"name\":\"Tang Yi\"}").ok();
    importer
        .post(
            "/api/v1/employees/E9100/grant-role", "{\"role\":\"OPERATOR\",\"reason\":\"Imports\"}")
        .ok();
    server.bean(LocalAccounts.class).create("tang.yi", "E9100", "only-an-operator");
    Client operator = server.anonymous().login("tang.yi", "only-an-operator");
    long before = State.head();
    JsonNode ended =
        ended(send(operator, BOLTS.formatted("no roles"), "bolts.csv", bolts("no-roles", 3)));
    assertThat(number(ended, "commands", "sent")).isZero();
    assertThat(report(text(ended, "id")))
        .hasSize(3)
        .allSatisfy(row -> assertThat(text(row, "rule")).isEqualTo("role-is-held"));
    assertThat(State.head()).isEqualTo(before);
  }

  @Test
  void aRowsLaterCommandsWaitForItsEarlierOnes() throws IOException {
    List<String> refused =
        report(text(imported, "id")).stream()
            .filter(row -> text(row, "command").equals("WinOpportunity"))
            .map(row -> text(row, "line"))
            .toList();
    assertThat(refused).isNotEmpty();
    assertThat(commands(text(imported, "id")))
        .filteredOn(command -> text(command, "source").equals("opportunities"))
        .filteredOn(command -> refused.contains(text(command, "line")))
        .hasSize(refused.size())
        .allSatisfy(command -> assertThat(text(command, "command")).isEqualTo("OpenOpportunity"));
  }

  @Test
  void aRunningImportTellsHowFarItIs() throws SQLException {
    String id;
    try (Connection held = holding("product:PROGRESS-1")) {
      id =
          send(importer, BOLTS.formatted("progress"), "bolts.csv", bolts("progress", 200))
              .ok()
              .text("id");
      JsonNode seen = until(id, one -> number(one, "rows", "done") > 0);
      assertThat(text(seen, "state")).isEqualTo("RUNNING");
      assertThat(text(seen, "phase")).isEqualTo("bolts.csv");
      assertThat(number(seen, "rows", "total")).isEqualTo(200);
      assertThat(number(seen, "rows", "done")).isBetween(1, 199);
      assertThat(number(seen, "commands", "sent")).isPositive();
      assertThat(seen.path("commandsPerSecond").isIntegralNumber()).isTrue();
      assertThat(seen.path("secondsLeft").isIntegralNumber()).isTrue();
      importer.post("/api/v1/imports/" + id + "/resume", "").refused(409, "import-is-not-running");
      held.rollback();
    }
    JsonNode ended = until(id, one -> text(one, "state").equals("FINISHED"));
    assertThat(ended.has("secondsLeft")).isFalse();
    assertThat(ended.path("commandsPerSecond").asLong()).isPositive();
    importer.post("/api/v1/imports/" + id + "/resume", "").refused(409, "import-is-unfinished");
    importer.delete("/api/v1/imports/" + id).refused(409, "import-is-unfinished");
  }

  @Test
  void aCancelledImportKeepsWhatItSentAndCanGoOn() throws SQLException {
    String id;
    try (Connection held = holding("product:CANCEL-1")) {
      id =
          send(importer, BOLTS.formatted("cancel"), "bolts.csv", bolts("cancel", 200))
              .ok()
              .text("id");
      until(id, one -> number(one, "rows", "done") > 0);
      assertThat(importer.delete("/api/v1/imports/" + id).ok().text("state"))
          .isEqualTo("CANCELLED");
      // It looks whether it may go on each time it records; after two more times it has seen it.
      for (int i = 0; i < 2; i++) {
        long recorded = activeMillis(id);
        until(() -> activeMillis(id), now -> now > recorded);
      }
      held.rollback();
    }
    // One after another: when the next has ended, this one has, too.
    ended(send(importer, BOLTS.formatted("next"), "bolts.csv", bolts("next", 1)));
    JsonNode cancelled = until(id, one -> text(one, "state").equals("CANCELLED"));
    assertThat(number(cancelled, "rows", "done")).isBetween(1, 199);
    assertThat(productsNamed("cancel")).hasSize(number(cancelled, "commands", "sent"));

    importer.post("/api/v1/imports/" + id + "/resume", "").ok();
    JsonNode ended = until(id, one -> text(one, "state").equals("FINISHED"));
    assertThat(number(ended, "rows", "done")).isEqualTo(200);
    assertThat(productsNamed("cancel")).hasSize(200).doesNotHaveDuplicates();
    assertThat(commands(id)).hasSize(200);
  }

  @Test
  void anImportResumedBeforeItStoppedGoesOn() throws SQLException {
    String id;
    try (Connection held = holding("product:HASTE-1")) {
      id =
          send(importer, BOLTS.formatted("haste"), "bolts.csv", bolts("haste", 200))
              .ok()
              .text("id");
      until(id, one -> number(one, "rows", "done") > 0);
      importer.delete("/api/v1/imports/" + id).ok();
      assertThat(importer.post("/api/v1/imports/" + id + "/resume", "").ok().text("state"))
          .isEqualTo("WAITING");
      held.rollback();
    }
    ended(send(importer, BOLTS.formatted("after haste"), "bolts.csv", bolts("after-haste", 1)));
    JsonNode ended = until(id, one -> text(one, "state").equals("FINISHED"));
    assertThat(number(ended, "rows", "done")).isEqualTo(200);
    assertThat(productsNamed("haste")).hasSize(200).doesNotHaveDuplicates();
  }

  private static long activeMillis(String id) {
    return server
        .sql()
        .sql("select active_ms from command.import_run where id = ?::uuid")
        .param(id)
        .query(Long.class)
        .single();
  }

  private static List<String> productsNamed(String prefix) {
    return server
        .sql()
        .sql("select aggregate_id from log.event where aggregate_id like ?")
        .param("product:" + prefix.toUpperCase(java.util.Locale.ROOT) + "-%")
        .query(String.class)
        .list();
  }

  /** A transaction in whose way the registration of that thing is until it ends. */
  private static Connection holding(String stream) throws SQLException {
    Connection connection = server.bean(DataSource.class).getConnection();
    connection.setAutoCommit(false);
    try (var statement =
        connection.prepareStatement("insert into command.directory_entry values (?, null, true)")) {
      statement.setString(1, stream);
      statement.executeUpdate();
    }
    return connection;
  }

  private static String bolts(String prefix, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> prefix + " " + i + ",Bolts\n")
        .collect(Collectors.joining("", "bolt,line\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "command": "DefineProduct" | "command": "Define" | mapping.sources[0].commands[0].command
          "name": {"column": "bolt"} | "nam": {"column": "bolt"} | mapping.sources[0].commands[0].fields.nam
          {"column": "bolt"} | {"column": "nut"} | mapping.sources[0].commands[0].fields.name
          {"column": "bolt"} | {"lookup": {"source": "nuts", "key": "1", "column": "a"}} | mapping.sources[0].commands[0].fields.name
          {"column": "bolt"} | {"colum": "bolt"} | mapping.sources[0].commands[0].fields.name
          {"column": "bolt"} | {"template": "bolt"} | mapping.sources[0].commands[0].fields.name.template
          {"column": "bolt"} | ["bolt"] | mapping.sources[0].commands[0].fields.name
          "key": ["bolt"] | "key": ["nut"] | mapping.sources[0].key
          "key": ["bolt"] | "key": [] | mapping.sources[0].key
          "key": ["bolt"], | | mapping.sources[0].key
          "id": "code" | "id": "number" | mapping.sources[0].id
          "id": "code" | "id": {"prefix": "N", "first": "1"} | mapping.sources[0].id.first
          "id": "code" | "id": "code", "columns": {"nut": {}} | mapping.sources[0].columns
          "id": "code" | "id": "code", "columns": {"bolt": {"date": "M/d"}} | mapping.sources[0].columns.bolt.date
          "id": "code" | "id": "code", "columns": {"bolt": {"decimal": {"point": ",", "group": ","}}} | mapping.sources[0].columns.bolt.decimal
          "id": "code" | "id": "code", "delimiter": ";;" | mapping.sources[0].delimiter
          "id": "code" | "id": "code", "encoding": "UTF-9" | mapping.sources[0].encoding
          "id": "code" | "id": "code", "distinct": "yes" | mapping.sources[0].distinct
          {"command": | {"when": {"column": "nut", "empty": true}, "command": | mapping.sources[0].commands[0].when
          {"command": | {"when": {"column": "bolt"}, "command": | mapping.sources[0].commands[0].when
          "file": "bolts.csv" | "file": "nuts.csv" | nuts.csv
          "file": "bolts.csv" | "file": "bolts.csv", "colour": "red" | mapping.sources[0].colour
          "name": "wrong" | "name": "wr/ong" | mapping.name
          "name": "wrong", | | mapping.name
          """)
  void aWrongMappingIsToldByItsPlace(String part, @Nullable String wrong, String place) {
    String mapping = BOLTS.formatted("wrong").replace(part, wrong == null ? "" : wrong);
    assertThat(mapping).isNotEqualTo(BOLTS.formatted("wrong"));
    Answer answer = send(importer, mapping, "bolts.csv", bolts("wrong", 1));
    answer.refused(400, "invalid-field");
    assertThat(answer.body().path("errors").findValuesAsString("field"))
        .as(answer.response().body())
        .contains(place);
  }

  @Test
  void aFileThatCannotBeReadIsTold() {
    String mapping = BOLTS.formatted("unreadable");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("", "is empty");
    files.put("bolt,bolt\n", "two columns");
    files.put("bolt,line\n\"a\"b,c\n", "not well-formed");
    files.forEach(
        (content, reason) -> {
          Answer answer = send(importer, mapping, "bolts.csv", content);
          answer.refused(400, "invalid-field");
          assertThat(answer.text("detail")).contains("bolts.csv", reason);
        });
    Answer otherEncoding =
        importer.postForm(
            "/api/v1/imports",
            List.of(
                new Part("mapping", "m.json", mapping),
                new Part("files", "bolts.csv", "bolt,line\n螺栓,紧固件\n", Charset.forName("GBK"))));
    otherEncoding.refused(400, "invalid-field");
    assertThat(otherEncoding.text("detail")).contains("bolts.csv", "encoding");
  }

  @Test
  void aRequestWithoutMappingOrFilesOrWithOneFileTwiceIsRefused() {
    List<Part> parts = parts(BOLTS.formatted("parts"), "bolts.csv", bolts("parts", 1));
    Answer noFiles = importer.postForm("/api/v1/imports", parts.subList(0, 1));
    assertThat(noFiles.refused(400, "invalid-field").text("detail")).contains("files");
    Answer noMapping = importer.postForm("/api/v1/imports", parts.subList(1, 2));
    assertThat(noMapping.refused(400, "invalid-field").text("detail")).contains("mapping");
    Answer twice =
        importer.postForm(
            "/api/v1/imports", List.of(parts.getFirst(), parts.getLast(), parts.getLast()));
    assertThat(twice.refused(400, "invalid-field").text("detail")).contains("bolts.csv", "twice");
    send(importer, "{\"name\": ", "bolts.csv", "").refused(400, "malformed-json");
    importer
        .get("/api/v1/imports/00000000-0000-4000-8000-00000000dead")
        .refused(404, "import-exists");
  }
}
