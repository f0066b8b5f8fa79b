package dev.countersign.query.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.query.TestSystem;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AuditTrailTest {
  private static final String PATH = "/api/v1/audit-trail";
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final BranchId BJ = new BranchId("BJ");

  private static TestSystem system;
  private static long registered;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.AUDITOR, null);
    system.employee("E2", Role.AUDITOR, BJ);
    system.employee("E3", Role.ANALYST, null);
    registered =
        system.append(
            Map.of(
                "actor", "E7",
                "onBehalfOf", "E8",
                "reason", "=HYPERLINK(\"http://x\")",
                "requestId", "r7",
                "commandId", "c7",
                "commandName", "RegisterCustomer",
                "importId", "i7",
                "sourceAddress", "192.0.2.1"),
            new CustomerRegistered(new CustomerId("k1"), "客户, \"A\"", null, BJ, null, null, DAY));
    system.append(
        Map.of("actor", "E9", "requestId", "r8"),
        new OpportunityOpened(
            new OpportunityId("o1"),
            BJ,
            null,
            new ProductId("P1"),
            new EmployeeId("E9"),
            "Engaging",
            10,
            Money.of("1.00", "CNY"),
            null,
            3,
            DAY),
        new OpportunityResized(
            new OpportunityId("o1"), Money.of("1.00", "CNY"), Money.of("2.00", "CNY"), DAY));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void tellsWhoDidWhatForWhomAndWhy() {
    var reply = system.get("E1", PATH + "?record=customer:k1");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.at("/items/0/position")).isEqualTo(Long.toString(registered));
    assertThat(reply.at("/items/0/actor")).isEqualTo("E7");
    assertThat(reply.at("/items/0/onBehalfOf")).isEqualTo("E8");
    assertThat(reply.at("/items/0/commandName")).isEqualTo("RegisterCustomer");
    assertThat(reply.at("/items/0/sourceAddress")).isEqualTo("192.0.2.1");
    assertThat(reply.at("/items/0/payload/name")).isEqualTo("客户, \"A\"");
  }

  @Test
  void tellsWhatChanged() {
    var reply = system.get("E1", PATH + "?type=OpportunityResized");
    assertThat(reply.body().at("/items/0/changes").toString())
        .isEqualTo(
            """
            [{"field":"amount","from":{"amount":"1.00","currency":"CNY"},\
            "to":{"amount":"2.00","currency":"CNY"}}]""");
    assertThat(system.get("E1", PATH + "?type=OpportunityOpened").items("policyVersion"))
        .containsExactly("3");
  }

  @Test
  void filters() {
    for (String filter :
        new String[] {
          "record=k1", "person=E7", "person=E8", "importId=i7", "commandId=c7", "requestId=r7"
        }) {
      assertThat(system.get("E1", PATH + "?" + filter).items("type"))
          .as(filter)
          .containsExactly("CustomerRegistered");
    }
    assertThat(system.get("E1", PATH + "?to=2000-01-01T00:00:00Z").items("type")).isEmpty();
    assertThat(system.get("E1", PATH + "?limit=1&from=2000-01-01T00:00:00Z").items("type"))
        .containsExactly("OpportunityResized");
    assertThat(system.get("E1", PATH + "?limit=1&knownAt=" + registered).items("type"))
        .containsExactly("CustomerRegistered");
  }

  @Test
  void exportsEverythingInBothFormats() {
    long events = system.jdbc().sql("select count(*) from log.event").query(Long.class).single();
    var lines = system.get("E1", PATH + "/export").text().lines().toList();
    assertThat(lines).hasSize((int) events);
    assertThat(new JsonMapper().readTree(lines.getFirst()).at("/type").asString())
        .isEqualTo("EmployeeRegistered");
    var csv = system.get("E1", PATH + "/export?format=csv&record=customer:k1");
    assertThat(csv.response().headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"audit-trail-");
    assertThat(csv.text().lines().toList().getFirst()).startsWith("position,recordedAt,type");
    assertThat(csv.text())
        .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
        .contains("\"\"客户, \\\"\"A\\\"\"\"\"");
  }

  @Test
  void tellsHowFarTheLogGoes() {
    var log = system.get("E3", "/api/v1/log");
    assertThat(log.status()).as(log.text()).isEqualTo(200);
    long events = system.jdbc().sql("select count(*) from log.event").query(Long.class).single();
    assertThat(log.at("/events")).isEqualTo(Long.toString(events));
    assertThat(log.at("/head")).isEqualTo(log.at("/position"));
    assertThat(log.at("/days/0/events")).isEqualTo(Long.toString(events));
    assertThat(log.body().has("firstRecordedAt")).isTrue();
    var nothing = system.get("E3", "/api/v1/log?knownAt=0");
    assertThat(nothing.text()).isEqualTo("{\"position\":0,\"head\":0,\"events\":0,\"days\":[]}");
  }

  @Test
  void recordsWhoReadIt() {
    system.get("E1", PATH + "?person=nobody");
    system.get("E1", PATH + "/export?format=csv&person=nobody");
    var readings = system.get("E1", PATH + "/readings");
    assertThat(readings.status()).as(readings.text()).isEqualTo(200);
    assertThat(readings.items("kind")).contains("csv", "page");
    assertThat(readings.items("employeeId")).containsOnly("E1");
    assertThat(readings.text()).contains("\"filters\":{\"person\":\"nobody\"}");
  }

  @Test
  void isOnlyForAuditorsOfTheCompany() {
    for (String other : new String[] {"E2", "E3"}) {
      for (String path : new String[] {"", "/export", "/readings"}) {
        assertThat(system.get(other, PATH + path).at("/rule")).isEqualTo("no-role-for-view");
      }
    }
  }
}
