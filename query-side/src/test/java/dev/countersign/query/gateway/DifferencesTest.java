package dev.countersign.query.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import dev.countersign.query.TestSystem.Reply;
import dev.countersign.query.reading.QuestionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DifferencesTest {
  private static final String PATH = "/api/v1/differences/";
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final BranchId BJ = new BranchId("BJ");

  private static TestSystem system;
  private static List<QuestionType> lists;
  private static final List<Long> positions = new ArrayList<>();
  private static long opened;
  private static long resized;

  @BeforeAll
  static void live() {
    system = TestSystem.start();
    for (Role role : Role.values()) {
      system.employee("in-" + role, role, null);
    }
    system.employee("at-SALES", Role.SALES, BJ);
    RandomLife life = new RandomLife(42);
    positions.add(system.append(life.beginning().toArray(Event[]::new)));
    for (int i = 0; i < 100; i++) {
      positions.add(system.append(life.next().toArray(Event[]::new)));
    }
    opened = system.append(opportunity("d-1", BJ));
    system.append(opportunity("d-2", new BranchId("SH")));
    resized =
        system.append(
            new OpportunityResized(
                new OpportunityId("d-1"),
                Money.of("1.00", "CNY"),
                Money.of("7.00", "CNY"),
                DAY.plusDays(1)));
    system.settle();
    lists =
        system.bean(QuestionCatalog.class).all().stream()
            .filter(type -> system.get(reader(type), PATH + type.name()).status() == 400)
            .toList();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static OpportunityOpened opportunity(String id, BranchId branch) {
    return new OpportunityOpened(
        new OpportunityId(id),
        branch,
        null,
        new ProductId("P1"),
        new EmployeeId("E9"),
        "Engaging",
        10,
        Money.of("1.00", "CNY"),
        null,
        1,
        DAY);
  }

  private static String reader(QuestionType type) {
    return "in-" + type.roles().stream().sorted().findFirst().orElse(Role.SALES);
  }

  private static String required(QuestionType type) {
    StringBuilder parameters = new StringBuilder();
    type.components().stream()
        .filter(each -> each.isRequired() && !each.isInPath())
        .forEach(
            each ->
                parameters
                    .append('&')
                    .append(each.name())
                    .append('=')
                    .append(each.type().isEnum() ? each.type().getEnumConstants()[0] : "1"));
    return parameters.toString();
  }

  private static List<JsonNode> listed(QuestionType type, long position) {
    List<JsonNode> rows = new ArrayList<>();
    String next = "";
    while (true) {
      Reply reply =
          system.get(
              reader(type),
              type.url()
                  + "?limit=500&knownAt="
                  + position
                  + required(type)
                  + (next.isEmpty() ? "" : "&cursor=" + next));
      assertThat(reply.status()).as(type.name() + reply.text()).isEqualTo(200);
      reply.body().at("/items").forEach(rows::add);
      next = reply.body().path("next").asString("");
      if (next.isEmpty()) {
        return rows;
      }
    }
  }

  private static List<JsonNode> differences(String reader, String question, String parameters) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    while (true) {
      Reply reply =
          system.get(
              reader,
              PATH + question + "?" + parameters + (next.isEmpty() ? "" : "&cursor=" + next));
      assertThat(reply.status()).as(question + reply.text()).isEqualTo(200);
      reply.body().at("/items").forEach(items::add);
      next = reply.body().path("next").asString("");
      if (next.isEmpty()) {
        return items;
      }
    }
  }

  private static List<JsonNode> without(List<JsonNode> rows, List<JsonNode> others) {
    List<JsonNode> rest = new ArrayList<>(rows);
    others.forEach(rest::remove);
    return rest;
  }

  private static List<JsonNode> sides(List<JsonNode> differences, String side) {
    return differences.stream().filter(each -> each.has(side)).map(each -> each.get(side)).toList();
  }

  @Test
  void mostListsCanBeCompared() {
    assertThat(lists).hasSizeGreaterThan(40);
  }

  /** For random moments, of each list that needs no path: what two full listings differ in. */
  @Test
  void areThoseOfTwoFullListings() {
    Random random = new Random(42);
    int found = 0;
    for (QuestionType type : lists) {
      if (type.pathVariables().isEmpty()) {
        found += compare(type, positions.getFirst(), positions.getLast());
        long one = positions.get(random.nextInt(positions.size()));
        long other = positions.get(random.nextInt(positions.size()));
        found += compare(type, Math.min(one, other), Math.max(one, other));
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  private static int compare(QuestionType type, long from, long to) {
    List<JsonNode> before = listed(type, from);
    List<JsonNode> after = listed(type, to);
    List<JsonNode> told =
        differences(
            reader(type), type.name(), "limit=7&from=" + from + "&to=" + to + required(type));
    assertThat(sides(told, "before"))
        .as(type.name() + " before " + from)
        .containsExactlyInAnyOrderElementsOf(without(before, after));
    assertThat(sides(told, "after"))
        .as(type.name() + " after " + to)
        .containsExactlyInAnyOrderElementsOf(without(after, before));
    for (JsonNode each : told) {
      assertThat(fields(each)).isEqualTo(differing(each.get("before"), each.get("after")));
    }
    return told.size();
  }

  private static Set<String> fields(JsonNode difference) {
    Set<String> names = new TreeSet<>();
    difference.at("/fields").forEach(field -> names.add(field.get("field").asString()));
    return names;
  }

  private static Set<String> differing(@Nullable JsonNode before, @Nullable JsonNode after) {
    Set<String> names = new TreeSet<>();
    if (before != null && after != null) {
      Stream.concat(before.propertyNames().stream(), after.propertyNames().stream())
          .filter(name -> !before.path(name).equals(after.path(name)))
          .forEach(names::add);
    }
    return names;
  }

  @Test
  void tellWhatChangedAndBecauseOfWhat() {
    List<JsonNode> told =
        differences(
            "in-SALES", "Opportunities", "from=" + opened + "&to=" + resized + "&branchId=BJ");
    assertThat(told).hasSize(1);
    JsonNode changed = told.getFirst();
    assertThat(changed.at("/key").asString()).isEqualTo("d-1");
    assertThat(changed.at("/change").asString()).isEqualTo("CHANGED");
    assertThat(fields(changed)).contains("amount").doesNotContain("opportunityId", "stage");
    assertThat(changed.at("/events")).hasSize(1);
    assertThat(changed.at("/events/0/type").asString()).isEqualTo("OpportunityResized");
    assertThat(changed.at("/events/0/position").asLong()).isEqualTo(resized);
    JsonNode added =
        differences("in-SALES", "Opportunities", "from=" + (opened - 1) + "&to=" + opened)
            .getFirst();
    assertThat(added.at("/change").asString()).isEqualTo("ADDED");
    assertThat(added.at("/events/0/type").asString()).isEqualTo("OpportunityOpened");
  }

  @Test
  void areTheBranchsOwn() {
    String stretch = "from=" + (opened - 1) + "&to=" + resized;
    assertThat(differences("in-SALES", "Opportunities", stretch)).hasSize(2);
    assertThat(differences("at-SALES", "Opportunities", stretch)).hasSize(1);
  }

  @Test
  void compareBusinessDatesAtOneMoment() {
    List<QuestionType> dated =
        lists.stream()
            .filter(type -> type.pathVariables().isEmpty())
            .filter(
                type ->
                    type.components().stream()
                        .anyMatch(each -> each.name().equals(QuestionType.AS_OF)))
            .toList();
    assertThat(dated).isNotEmpty();
    int found = 0;
    for (QuestionType type : dated) {
      List<JsonNode> told =
          differences(reader(type), type.name(), "from=2015-01-01&to=2017-06-01" + required(type));
      found += told.size();
      told.forEach(each -> assertThat(each.at("/events")).isEmpty());
    }
    assertThat(found).isPositive();
    assertThat(system.get("in-SALES", PATH + "Opportunities?from=2015-01-01").at("/errors/0/field"))
        .isEqualTo("from");
  }

  @Test
  void refuseWhatCannotBeCompared() {
    assertThat(system.get("in-AUDITOR", PATH + "Nonsense?from=1").at("/rule"))
        .isEqualTo("list-exists");
    assertThat(system.get("in-AUDITOR", PATH + "AuditTrail?from=1").at("/rule"))
        .isEqualTo("list-exists");
    for (String wrong :
        List.of(
            "to=5",
            "from=" + resized + "&to=1",
            "from=1&to=2017-01-01",
            "from=1&knownAt=2",
            "from=1&from=2",
            "from=1&limit=201",
            "from=1&colour=red")) {
      Reply reply = system.get("in-SALES", PATH + "Opportunities?" + wrong);
      assertThat(reply.status()).as(wrong + reply.text()).isEqualTo(400);
    }
    assertThat(system.get("in-SALES", PATH + "Opportunities?from=999999999").at("/rule"))
        .isEqualTo("position-not-reached");
    assertThat(system.get("in-ARCHIVIST", PATH + "Opportunities?from=1").status()).isEqualTo(403);
  }
}
