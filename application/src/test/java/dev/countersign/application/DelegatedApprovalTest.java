package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.Snapshotter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Deciding in another's place, through the front door. */
class DelegatedApprovalTest {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.startWithDemo();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void turnTheClockBack() {
    server.bean(TestClock.class).ahead(Duration.ZERO);
  }

  private static String submitted() {
    Client liNa = server.as("li.na");
    String id =
        liNa.post(
                "/api/v1/contracts",
                """
                {"type": "SALES_AND_CONSULTING", "branchId": "BJ",
                 "customerId": "00000000-0000-4000-8000-00000000c001", "title": "A test",
                 "templateVersion": "2026-1",
                 "lines": [{"productId": "ERP", "description": "Licences", "quantity": 1,
                            "unitPrice": {"amount": "1000.00", "currency": "CNY"}}],
                 "amount": {"amount": "1000.00", "currency": "CNY"}}
                """)
            .ok()
            .text("id");
    liNa.post(
            "/api/v1/contracts/" + id + "/submit-for-approval",
            "{\"documentHash\":\"" + HASH + "\"}")
        .ok();
    return id;
  }

  private static LocalDate today() {
    return LocalDate.now(COMPANY);
  }

  private static String delegation(
      String delegate, String role, String branch, LocalDate first, LocalDate last) {
    return """
        {"delegateId": "%s", "roles": ["%s"], %s "firstDay": "%s", "lastDay": "%s",
         "reason": "Leave"}
        """
        .formatted(
            delegate,
            role,
            branch.isEmpty() ? "" : "\"branchId\": \"" + branch + "\",",
            first,
            last);
  }

  private static Answer delegate(String account, String employee, String delegation) {
    return server
        .as(account)
        .post("/api/v1/employees/" + employee + "/delegate-approval", delegation);
  }

  /** Takes back the latest delegation of the employee. */
  private static void revokeLatest(String account, String employee, long position) {
    Client delegator = server.as(account);
    JsonNode items =
        delegator
            .get("/api/v1/staff-access/my-delegations?minPosition=" + position)
            .ok()
            .body()
            .path("items");
    int latest =
        items
            .valueStream()
            .filter(item -> item.path("delegatorId").asString("").equals(employee))
            .mapToInt(item -> item.path("delegation").asInt())
            .max()
            .orElseThrow();
    delegator
        .post(
            "/api/v1/employees/" + employee + "/revoke-delegation",
            "{\"delegation\": " + latest + "}")
        .ok();
  }

  private static Answer approveFor(String account, String onBehalfOf, String contract) {
    return server
        .as(account)
        .post(
            "/api/v1/contracts/" + contract + "/approve", "{}", Map.of("On-Behalf-Of", onBehalfOf));
  }

  private static Answer approve(String account, String contract) {
    return server.as(account).post("/api/v1/contracts/" + contract + "/approve", "{}");
  }

  /** Hu Bin of Shanghai decides for Wang Lei of Beijing, while it lasts. */
  @Test
  void aDelegateWalksInAnothersPlace() {
    String contract = submitted();
    approveFor("hu.bin", "E1002", contract).refused(409, "delegation-is-in-force");
    long delegated =
        delegate(
                "wang.lei",
                "E1002",
                delegation("E1015", "BRANCH_MANAGER", "BJ", today(), today().plusDays(5)))
            .ok()
            .position();
    approve("hu.bin", contract).refused(404, "target-exists");

    JsonNode waiting =
        server
            .as("hu.bin")
            .get("/api/v1/approvals/waiting-for-me?limit=500&minPosition=" + delegated)
            .ok()
            .body()
            .path("items");
    assertThat(
            waiting
                .valueStream()
                .filter(item -> item.path("documentId").asString("").equals(contract))
                .map(item -> item.path("actingFor").asString("")))
        .containsExactly("E1002");

    Answer approved = approveFor("hu.bin", "E1002", contract).ok();
    Map<String, String> metadata =
        Client.JSON.readValue(
            server.logged(approved.position()).metadata(),
            new TypeReference<Map<String, String>>() {});
    assertThat(metadata).containsEntry("actor", "E1015").containsEntry("onBehalfOf", "E1002");
    for (String approver : List.of("sun.li", "zhao.min", "chen.jie", "he.ping")) {
      approve(approver, contract).ok();
    }

    JsonNode entry =
        server
            .as("ma.jun")
            .get(
                "/api/v1/audit-trail?record=contract:%s&type=ApprovalStepApproved&minPosition=%d"
                    .formatted(contract, approved.position()))
            .ok()
            .body()
            .path("items")
            .valueStream()
            .reduce((newer, older) -> older)
            .orElseThrow();
    assertThat(entry.path("actor").asString("")).isEqualTo("E1015");
    assertThat(entry.path("onBehalfOf").asString("")).isEqualTo("E1002");
    assertThat(entry.at("/payload/approverId").asString("")).isEqualTo("E1015");
    assertThat(entry.at("/payload/onBehalfOf").asString("")).isEqualTo("E1002");
    JsonNode step =
        server
            .as("wu.tao")
            .get(
                "/api/v1/approvals/contract:%s/steps?minPosition=%d"
                    .formatted(contract, approved.position()))
            .ok()
            .body()
            .at("/items/0");
    assertThat(step.path("decidedBy").asString("")).isEqualTo("E1015");
    assertThat(step.path("onBehalfOf").asString("")).isEqualTo("E1002");

    String next = submitted();
    revokeLatest("wang.lei", "E1002", delegated);
    approveFor("hu.bin", "E1002", next).refused(409, "delegation-is-in-force");
  }

  @Test
  void aDelegationEndsWithItsLastDay() {
    String contract = submitted();
    Answer delegated =
        delegate(
                "wang.lei",
                "E1002",
                delegation("E1003", "BRANCH_MANAGER", "BJ", today(), today().plusDays(1)))
            .ok();
    server.bean(TestClock.class).ahead(Duration.ofDays(2));
    approveFor("sun.li", "E1002", contract).refused(409, "delegation-is-in-force");
    server.bean(TestClock.class).ahead(Duration.ZERO);
    approveFor("sun.li", "E1002", contract).ok();
    revokeLatest("wang.lei", "E1002", delegated.position());
  }

  @Test
  void whatTheDelegatorLosesTheDelegateLoses() {
    String contract = submitted();
    delegate(
            "lin.bo",
            "E1011",
            delegation("E1009", "DEPUTY_GENERAL_MANAGER", "", today(), today().plusDays(5)))
        .ok();
    approveFor("xu.yan", "E1011", contract).refused(409, "approver-holds-the-role");
    Client admin = server.as("deng.hui");
    String role = "{\"role\": \"DEPUTY_GENERAL_MANAGER\"}";
    admin.post("/api/v1/employees/E1011/revoke-role", role).ok();
    approveFor("xu.yan", "E1011", contract).refused(409, "delegation-is-in-force");
    admin
        .post(
            "/api/v1/employees/E1011/grant-role",
            role.replace("}", ", \"reason\": \"Back again\"}"))
        .ok();
    confirm("E1011");
    approveFor("xu.yan", "E1011", contract).refused(409, "approver-holds-the-role");
  }

  private static void confirm(String employee) {
    server
        .as("ma.jun")
        .post("/api/v1/employees/" + employee + "/confirm-grant", "{\"proposal\": 1}")
        .ok();
  }

  @Test
  void dutiesStaySeparateForDelegates() {
    String chairman = delegation("E1007", "CHAIRMAN", "", today(), today().plusDays(5));
    delegate("tang.wei", "E1012", chairman).refused(422, "duties-stay-separate");
    // Wu Tao becomes a seal keeper after it was delegated to him.
    delegate("tang.wei", "E1012", chairman.replace("E1007", "E1008")).ok();
    String contract = submitted();
    approveFor("wu.tao", "E1012", contract).refused(409, "approver-holds-the-role");
    server
        .as("deng.hui")
        .post(
            "/api/v1/employees/E1008/grant-role",
            "{\"role\": \"SEAL_KEEPER\", \"reason\": \"New duties\"}")
        .ok();
    confirm("E1008");
    approveFor("wu.tao", "E1012", contract).refused(422, "duties-stay-separate");
  }

  @Test
  void onlyDecisionsAreMadeForOthers() {
    server
        .as("hu.bin")
        .post(
            "/api/v1/contracts/" + submitted() + "/revise-draft",
            """
            {"title": "A test", "templateVersion": "2026-1",
             "lines": [{"productId": "ERP", "description": "Licences", "quantity": 1,
                        "unitPrice": {"amount": "1000.00", "currency": "CNY"}}],
             "amount": {"amount": "1000.00", "currency": "CNY"}}
            """,
            Map.of("On-Behalf-Of", "E1002"))
        .refused(422, "command-can-be-delegated");
    approveFor("hu.bin", "E 1002", submitted()).refused(400, "invalid-field");
    approveFor("hu.bin", "E7777", submitted()).refused(409, "delegation-is-in-force");
    approveFor("wang.lei", "E1002", submitted()).refused(409, "delegation-is-in-force");
    approveFor("wang.lei", "system", submitted()).refused(400, "invalid-field");
  }

  @Test
  void whoIsGoneIsNoDelegate() {
    delegate(
            "wang.lei",
            "E1002",
            delegation("E7777", "BRANCH_MANAGER", "BJ", today(), today().plusDays(5)))
        .refused(422, "references-exist");
  }

  /** The same key for somebody else's office is another command. */
  @Test
  void aKeyIsForOneOffice() {
    String contract = submitted();
    Answer delegated =
        delegate(
                "wang.lei",
                "E1002",
                delegation("E1003", "BRANCH_MANAGER", "BJ", today(), today().plusDays(5)))
            .ok();
    String path = "/api/v1/contracts/" + contract + "/approve";
    Client sunLi = server.as("sun.li");
    Map<String, String> inHisPlace = Map.of("On-Behalf-Of", "E1002", "Idempotency-Key", "office");
    Answer approved = sunLi.post(path, "{}", inHisPlace).ok();
    assertThat(sunLi.post(path, "{}", inHisPlace).ok().body()).isEqualTo(approved.body());
    sunLi
        .post(path, "{}", Map.of("Idempotency-Key", "office"))
        .refused(422, "idempotency-key-has-one-body");
    revokeLatest("wang.lei", "E1002", delegated.position());
  }

  /** Sun Li could take the product manager's step, had she not taken Wang Lei's for him. */
  @Test
  void bothPersonsAreRememberedBySnapshots() throws ClassNotFoundException {
    String contract = submitted();
    Answer delegated =
        delegate(
                "wang.lei",
                "E1002",
                delegation("E1003", "BRANCH_MANAGER", "BJ", today(), today().plusDays(5)))
            .ok();
    approveFor("sun.li", "E1002", contract).ok();
    revokeLatest("wang.lei", "E1002", delegated.position());
    for (int round = 1; round <= 2; round++) {
      approve("sun.li", contract).refused(409, "person-fills-one-step");
      approve("wang.lei", contract).refused(409, "person-fills-one-step");
      server
          .bean(Snapshotter.class)
          .scheduleSnapshot(
              Class.forName("dev.countersign.command.contract.Contract"), "contract:" + contract);
    }
    approve("deng.hui", contract).ok();
  }

  private record Link(String account, String employee, String role, String delegate) {}

  /** Each delegates to the next at once: of a ring of four, one has to stay open. */
  @Test
  void noCycleWhoeverSendsAtOnce() throws Exception {
    List<Link> ring =
        List.of(
            new Link("sun.li", "E1003", "PRODUCT_MANAGER", "E1004"),
            new Link("zhao.min", "E1004", "FINANCE", "E1005"),
            new Link("chen.jie", "E1005", "LEGAL", "E1006"),
            new Link("he.ping", "E1006", "GENERAL_MANAGER", "E1003"));
    List<Client> clients = ring.stream().map(link -> server.as(link.account())).toList();
    for (int wave = 0; wave < 5; wave++) {
      LocalDate day = LocalDate.of(2098, 1, 1).plusDays(wave);
      List<Callable<Answer>> requests = new ArrayList<>();
      for (int i = 0; i < 4 * ring.size(); i++) {
        Link link = ring.get(i % ring.size());
        Client client = clients.get(i % ring.size());
        String delegation = delegation(link.delegate(), link.role(), "", day, day);
        requests.add(
            () ->
                client.post(
                    "/api/v1/employees/" + link.employee() + "/delegate-approval", delegation));
      }
      List<Answer> answers = Together.send(requests);
      assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(3);
      answers.stream()
          .filter(answer -> answer.status() != 200)
          .forEach(
              answer ->
                  assertThat(answer.text("rule"))
                      .as(answer.response().body())
                      .isIn(
                          "delegations-form-no-cycle",
                          "delegations-do-not-overlap",
                          "target-is-unchanged"));
      assertThat(answers.stream().map(answer -> answer.text("rule")))
          .contains("delegations-form-no-cycle");
    }
  }

  @Test
  void theApiDescriptionSaysWhereSomebodyMayActForAnother() {
    JsonNode paths = server.anonymous().get("/v3/api-docs").ok().body().path("paths");
    List<String> delegable = new ArrayList<>();
    for (CommandType type : server.bean(CommandCatalog.class).all()) {
      String parameters =
          paths
              .path("/api/v1/" + type.paths().stream().findFirst().orElse(""))
              .path("post")
              .path("parameters")
              .toString();
      if (parameters.contains("\"On-Behalf-Of\"")) {
        assertThat(parameters).contains("for example `E1002`");
        delegable.add(type.name());
      }
    }
    assertThat(delegable)
        .containsExactlyInAnyOrder(
            "ApproveStep", "RejectDocument", "ReturnForChange", "ReturnToStep");
  }
}
