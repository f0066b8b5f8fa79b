package dev.countersign.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.customer.ContactAdded;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import dev.countersign.query.TestSystem.Reply;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventFeedTest {
  private static final String PATH = "/api/v1/events";
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final JsonMapper JSON = new JsonMapper();

  private static TestSystem system;
  private static long resized;
  private static long life;

  @BeforeAll
  static void tell() {
    system = TestSystem.start("server.tomcat.connection-timeout=2s", "countersign.feed.beat=200ms");
    system.employee("AUD", Role.AUDITOR, null);
    system.employee("ANA", Role.ANALYST, null);
    system.employee("MGR", Role.BRANCH_MANAGER, BJ);
    system.employee("SAL", Role.SALES, BJ);
    system.append(
        Map.of("actor", "E7", "reason", "because Mr Li said so", "sourceAddress", "192.0.2.1"),
        customer("bj", BJ),
        contact("bj"),
        opportunity("bj", BJ));
    system.append(customer("sh", SH), contact("sh"), opportunity("sh", SH));
    resized =
        system.append(
            Map.of("actor", "E9", "causationId", "c-1", "correlationId", "c-0"),
            new OpportunityResized(
                new OpportunityId("bj"),
                Money.of("1.00", "CNY"),
                Money.of("2.50", "CNY"),
                LocalDate.of(2017, 4, 1)));
    RandomLife random = new RandomLife(7);
    system.append(random.beginning().toArray(Event[]::new));
    for (int i = 0; i < 20; i++) {
      life = system.append(random.next().toArray(Event[]::new));
    }
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static CustomerRegistered customer(String id, BranchId branch) {
    return new CustomerRegistered(new CustomerId(id), "K " + id, null, branch, null, null, DAY);
  }

  private static ContactAdded contact(String id) {
    return new ContactAdded(new CustomerId(id), 1, "Wang Fang", "Buyer", null, null, DAY);
  }

  private static OpportunityOpened opportunity(String id, BranchId branch) {
    return new OpportunityOpened(
        new OpportunityId(id),
        branch,
        new CustomerId(id),
        new ProductId("P1"),
        new EmployeeId("E9"),
        "Engaging",
        10,
        Money.of("1.00", "CNY"),
        null,
        1,
        DAY);
  }

  /** All pages, to the end. */
  private static List<JsonNode> all(String employee, String filters) {
    List<JsonNode> events = new ArrayList<>();
    long after = 0;
    while (true) {
      Reply page = system.get(employee, PATH + "?limit=97&after=" + after + filters);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      page.body().at("/events").forEach(events::add);
      after = page.body().at("/next").asLong();
      if (page.body().at("/end").asBoolean()) {
        return events;
      }
    }
  }

  private static List<String> ids(List<JsonNode> events) {
    return events.stream().map(event -> event.at("/id").asString()).toList();
  }

  private static List<String> logged(String condition) {
    return system
        .jdbc()
        .sql("select event_id::text from log.event where " + condition + " order by position")
        .query(String.class)
        .list();
  }

  @Test
  void tellsEachEventOnceInTheOrderOfTheLog() {
    assertThat(ids(all("ANA", ""))).hasSizeGreaterThan(100).isEqualTo(logged("true"));
  }

  @Test
  void tellsWhatCloudEventsDemand() {
    Reply reply = system.get("ANA", PATH + "?limit=1&after=" + (resized - 1));
    JsonNode event = reply.body().at("/events/0");
    assertThat(event.at("/specversion").asString()).isEqualTo("1.0");
    assertThat(event.at("/type").asString()).isEqualTo(OpportunityResized.class.getName());
    assertThat(event.at("/source").asString()).isEqualTo("/opportunity/bj");
    assertThat(event.at("/subject").asString()).isEqualTo("opportunity:bj");
    assertThat(event.at("/position").asString()).isEqualTo(Long.toString(resized));
    assertThat(event.at("/sequence").asString()).isEqualTo("0000000001");
    assertThat(event.at("/causationid").asString()).isEqualTo("c-1");
    assertThat(event.at("/correlationid").asString()).isEqualTo("c-0");
    assertThat(event.at("/actor").asString()).isEqualTo("E9");
    assertThat(event.at("/data/toAmount/amount").asString()).isEqualTo("2.50");
    assertThat(Instant.parse(event.at("/time").asString())).isBefore(Instant.now());
    // Names of attributes as the standard has them: 1 to 20 lower case letters and digits.
    assertThat(event.propertyNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
  }

  @Test
  void tellsWhatItsDescriptionSays() {
    JsonNode described = system.get("ANA", PATH + "/asyncapi").body().at("/components/schemas");
    List<String> required =
        described.at("/CloudEvent/required").valueStream().map(JsonNode::asString).toList();
    for (JsonNode event : all("ANA", "&kind=customer,opportunity,employee&until=" + life)) {
      assertThat(event.propertyNames())
          .containsAll(required)
          .isSubsetOf(described.at("/CloudEvent/properties").propertyNames());
      assertThat(system.get("ANA", event.at("/dataschema").asString()).status())
          .as(event.at("/dataschema").asString())
          .isEqualTo(200);
    }
  }

  @Test
  void tellsOnlyAuditorsWhatIsPersonal() {
    String analyst = all("ANA", "").toString();
    assertThat(analyst).contains("ContactAdded").doesNotContain("Wang Fang", "Name of ANA");
    assertThat(analyst).doesNotContain("because Mr Li", "192.0.2.1");
    assertThat(all("MGR", "").toString()).contains("ContactAdded").doesNotContain("Wang Fang");
    String auditor = all("AUD", "").toString();
    assertThat(auditor).contains("Wang Fang", "Name of ANA", "because Mr Li", "192.0.2.1");
    assertThat(system.get("AUD", "/api/v1/audit-trail/readings?limit=1").text())
        .contains("\"kind\":\"page\"", "\"employeeId\":\"AUD\"");
  }

  @Test
  void tellsABranchItsOwnRecords() {
    List<JsonNode> told = all("MGR", "");
    assertThat(told).isNotEmpty();
    assertThat(ids(told)).isEqualTo(ids(all("ANA", "&branchId=BJ")));
    assertThat(told.toString())
        .contains("customer:bj", "opportunity:bj", "employee:SAL")
        .doesNotContain("customer:sh", "opportunity:sh", "employee:AUD");
    assertThat(all("MGR", "&branchId=SH")).isEmpty();
    assertThat(system.get("SAL", PATH).status()).isEqualTo(403);
  }

  @Test
  void tellsOnlyWhatIsWanted() {
    assertThat(ids(all("ANA", "&kind=customer,contract")))
        .isEqualTo(logged("split_part(aggregate_id, ':', 1) in ('customer', 'contract')"));
    assertThat(ids(all("ANA", "&type=ContactAdded,OpportunityResized")))
        .isEqualTo(
            logged(
                "payload_type like '%.ContactAdded' or payload_type like '%.OpportunityResized'"));
    assertThat(ids(all("ANA", "&record=opportunity:bj")))
        .isEqualTo(logged("aggregate_id = 'opportunity:bj'"));
    assertThat(ids(all("ANA", "&record=bj")))
        .isEqualTo(logged("aggregate_id in ('opportunity:bj', 'customer:bj')"));
    assertThat(ids(all("ANA", "&until=" + resized))).isEqualTo(logged("position <= " + resized));
    Instant middle =
        Instant.parse(
            system
                .jdbc()
                .sql(
                    "select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                        + " from log.event where position = ?")
                .param(resized)
                .query(String.class)
                .single());
    assertThat(ids(all("ANA", "&from=" + middle)))
        .isEqualTo(logged("recorded_at >= '" + middle + "'"));
    assertThat(ids(all("ANA", "&to=" + middle)))
        .isEqualTo(logged("recorded_at < '" + middle + "'"));
  }

  @Test
  void refusesWhatCannotBe() {
    for (String wrong :
        List.of("limit=0", "limit=1001", "after=-1", "after=x", "after=9&until=8")) {
      Reply reply = system.get("ANA", PATH + "?" + wrong);
      assertThat(reply.status()).as(wrong + reply.text()).isEqualTo(400);
    }
    Reply ahead = system.get("ANA", PATH + "?after=" + (life + 1_000_000));
    assertThat(ahead.at("/rule")).isEqualTo("position-not-reached");
    assertThat(
            system
                .send("ANA", "GET", PATH, "Accept", "text/event-stream", "Last-Event-ID", "last")
                .at("/errors/0/field"))
        .isEqualTo("Last-Event-ID");
  }

  @Test
  void writesAStretchAsLines() {
    List<String> lines =
        system.get("ANA", PATH + "?until=" + life, "application/x-ndjson").text().lines().toList();
    assertThat(ids(lines.stream().map(JSON::readTree).toList()))
        .isEqualTo(logged("position <= " + life));
    Reply stretch =
        system.get(
            "ANA", PATH + "?after=" + (resized - 1) + "&until=" + resized, "application/x-ndjson");
    assertThat(stretch.text().lines()).hasSize(1);
  }

  @Test
  void writesAStretchAsATable() throws Exception {
    Reply csv = system.get("ANA", PATH + "?until=" + life, "text/csv");
    List<String> lines = csv.text().lines().toList();
    assertThat(lines.getFirst()).startsWith("position,eventId,recordedAt,kind,recordId,sequence,");
    assertThat(lines.stream().skip(1).map(line -> line.split(",", 3)[1]).toList())
        .isEqualTo(logged("position <= " + life));
    HttpResponse<InputStream> parquet =
        system.open("ANA", PATH + "?until=" + life, "Accept", "application/vnd.apache.parquet");
    Path file = Files.createTempFile("events", ".parquet");
    try (InputStream body = parquet.body()) {
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
      try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
          ResultSet rows =
              duck.createStatement()
                  .executeQuery(
                      "select string_agg(eventId, ',' order by position), min(typeof(position)),"
                          + " min(typeof(recordedAt)) from '"
                          + file
                          + "'")) {
        rows.next();
        assertThat(List.of(rows.getString(1).split(",", -1)))
            .isEqualTo(logged("position <= " + life));
        assertThat(rows.getString(2)).isEqualTo("BIGINT");
        assertThat(rows.getString(3)).isEqualTo("TIMESTAMP WITH TIME ZONE");
      }
      Reply told =
          system.get(
              "ANA",
              "/api/v1/files/" + parquet.headers().firstValue("Countersign-File").orElseThrow());
      assertThat(told.at("/lastPosition")).isEqualTo(Long.toString(life));
      assertThat(told.at("/sha256"))
          .isEqualTo(
              HexFormat.of()
                  .formatHex(
                      MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
    } finally {
      Files.delete(file);
    }
  }

  /** Views park such an event; whoever copies the log must have it nevertheless. */
  @Test
  void tellsAlsoWhatThisBuildDoesNotKnow() {
    long unknown =
        system.append(
            Map.of("actor", "E1"),
            List.of(
                "payload_type = 'dev.countersign.events.customer.CustomerBefriended'"
                    + " where aggregate_id = 'customer:new'"),
            customer("new", BJ));
    String address = PATH + "?after=" + (unknown - 1);
    JsonNode analyst = system.get("ANA", address).body().at("/events/0");
    assertThat(analyst.at("/type").asString()).endsWith("CustomerBefriended");
    assertThat(analyst.has("data")).isFalse();
    assertThat(system.get("AUD", address).at("/events/0/data/name")).isEqualTo("K new");
  }

  @Test
  void goesOnAsEventsCome() {
    try (EventStreamReader reader =
        EventStreamReader.open(system, "ANA", PATH + "?type=CustomerRegistered&after=" + life)) {
      for (int i = 0; i < 3; i++) {
        system.append(opportunity("live" + i, BJ));
        long position = system.append(customer("live" + i, BJ));
        JsonNode event = reader.next();
        while (!event.at("/position").asString().equals(Long.toString(position))) {
          event = reader.next();
        }
        assertThat(event.at("/data/customerId").asString()).isEqualTo("live" + i);
        assertThat(reader.lastId()).isEqualTo(Long.toString(position));
      }
    }
  }

  /** What is told waits for who does not take it, and then they are let go; nobody else waits. */
  @Test
  void letsGoWhoTakesNothing() {
    Subscriptions subscriptions = system.bean(Subscriptions.class);
    system.await(() -> subscriptions.present() == 0);
    try (EventStreamReader slow = EventStreamReader.open(system, "ANA", PATH);
        EventStreamReader other = EventStreamReader.open(system, "ANA", PATH + "?after=" + life)) {
      assertThat(subscriptions.present()).isEqualTo(2);
      String name = "x".repeat(2_000);
      String last = "";
      for (int i = 0; i < 40; i++) {
        Event[] many = new Event[250];
        for (int k = 0; k < many.length; k++) {
          last = "many-" + i + "-" + k;
          many[k] = new CustomerRegistered(new CustomerId(last), name, null, BJ, null, null, DAY);
        }
        system.append(many);
        while (!other.next().at("/data/customerId").asString().equals(last)) {}
      }
      system.await(() -> subscriptions.present() == 1);
      List<String> taken = new ArrayList<>();
      for (JsonNode event = slow.nextOrLost(); event != null; event = slow.nextOrLost()) {
        taken.add(event.at("/id").asString());
      }
      assertThat(taken).isNotEmpty().isEqualTo(logged("position <= " + slow.lastId()));
    }
  }

  @Test
  void endsForWhomNothingIsGrantedAnyMore() {
    system.employee("GONE", Role.ANALYST, null);
    try (EventStreamReader reader = EventStreamReader.open(system, "GONE", PATH)) {
      assertThat(reader.next()).isNotNull();
      system.append(
          new RoleRevoked(new EmployeeId("GONE"), Role.ANALYST, null, LocalDate.of(2017, 1, 1)));
      system.settle("staff_access");
      JsonNode event = reader.nextOrEnd();
      while (event != null) {
        event = reader.nextOrEnd();
      }
    }
  }
}
