package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.application.Client.Answer;
import dev.countersign.command.Rule;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.eventstore.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Commands through the front door: the demo company, the real PostgreSQL, many senders. */
@Tag("http")
class CommandsOverHttpTest {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
  private static final List<String> APPROVERS =
      List.of("wang.lei", "sun.li", "zhao.min", "chen.jie", "he.ping");
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.startWithDemo();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Client as(String account) {
    return server.as(account);
  }

  private static String draft(String amount) {
    return """
        {"type": "SALES_AND_CONSULTING", "branchId": "BJ",
         "customerId": "00000000-0000-4000-8000-00000000c001", "title": "A test",
         "templateVersion": "2026-1",
         "lines": [{"productId": "ERP", "description": "Licences", "quantity": 1,
                    "unitPrice": {"amount": "%1$s", "currency": "CNY"}}],
         "amount": {"amount": "%1$s", "currency": "CNY"}}
        """
        .formatted(amount);
  }

  private static String submitted() {
    Client liNa = as("li.na");
    String id = liNa.post("/api/v1/contracts", draft("1000.00")).ok().text("id");
    liNa.post(
            "/api/v1/contracts/" + id + "/submit-for-approval",
            "{\"documentHash\":\"" + HASH + "\"}")
        .ok();
    return id;
  }

  private static String approved() {
    String id = submitted();
    for (String approver : APPROVERS) {
      as(approver).post("/api/v1/contracts/" + id + "/approve", "{}").ok();
    }
    return id;
  }

  /** Lets all of them start at once. */
  @Test
  void theseTestsRunOnAnotherPostgresqlByConfiguration() {
    assertThatThrownBy(() -> server.bean(EmbeddedDatabase.Running.class))
        .isInstanceOf(NoSuchBeanDefinitionException.class);
    assertThat(server.sql().sql("select current_database()").query(String.class).single())
        .isNotEqualTo("countersign");
  }

  @Test
  void anUnknownCallerIsTurnedAway() {
    server
        .anonymous()
        .post("/api/v1/contracts", draft("1000.00"))
        .refused(401, "authentication-required");
  }

  @Test
  void aRoleIsNeededInTheBranch() {
    as("zhou.kai").post("/api/v1/contracts", draft("1000.00")).refused(403, "role-is-held");
    as("xu.yan").post("/api/v1/contracts", draft("1000.00")).refused(403, "role-is-held");
  }

  @Test
  void whatIsCreatedBelowAnotherIsCreatedInItsBranch() {
    String memos = "/api/v1/contracts/00000000-0000-4000-8000-000000000018/memos";
    String memo = "{\"title\": \"A test\", \"content\": \"More\", \"changesPrice\": false}";
    as("zhou.kai").post(memos, memo).refused(422, "references-exist");
    as("li.na").post(memos, memo).ok();
  }

  @Test
  void wrongFieldsAreNamed() {
    Answer answer =
        as("li.na").post("/api/v1/contracts", "{\"colour\":\"red\"}").refused(400, "invalid-field");
    assertThat(answer.body().path("errors").toString()).contains("branchId", "lines", "amount");
  }

  @Test
  void wrongFieldsAreNamedInChinese() {
    Answer answer =
        as("li.na")
            .post(
                "/api/v1/contracts",
                draft("1000.00").replace("A test", "x".repeat(301)),
                Map.of("Accept-Language", "zh-CN"))
            .refused(400, "invalid-field");
    assertThat(answer.body().at("/errors/0/message").asString("")).isEqualTo("个数必须在0和300之间");
  }

  @Test
  void aSwitchThatIsNotGivenIsOff() {
    as("li.na")
        .post(
            "/api/v1/contracts/00000000-0000-4000-8000-000000000023/set-service-term",
            "{\"from\": \"2098-01-01\", \"to\": \"2098-12-31\", \"noticeDays\": 30}")
        .ok();
  }

  @Test
  void noMakerDeclaresWhatIsStandard() {
    Answer answer =
        as("li.na")
            .post(
                "/api/v1/contracts",
                draft("1000.00").replace("{\"type\"", "{\"standardTemplate\": true, \"type\""))
            .refused(400, "invalid-field");
    assertThat(answer.body().at("/errors/0/field").asString("")).isEqualTo("standardTemplate");
  }

  @Test
  void whatFollowsFromAmountsIsRefusedByName() {
    String product =
        draft("9999999999999999.00").replace("\"quantity\": 1,", "\"quantity\": 1000000,");
    as("li.na").post("/api/v1/contracts", product).refused(422, "derived-values-are-possible");
  }

  @Test
  void theLargestAmountsBlockNobody() {
    Client liNa = as("li.na");
    String customer =
        liNa.post("/api/v1/customers", "{\"name\": \"Large\", \"branchId\": \"BJ\"}")
            .ok()
            .text("id");
    as("chen.jie")
        .post(
            "/api/v1/customers/" + customer + "/verify",
            """
            {"licence": "Seen", "authority": "By letter", "credit": "Good",
             "validUntil": "2099-12-31"}
            """)
        .ok();
    for (String amount : List.of("9999999999999999.00", "9999999999999999.00", "1.00")) {
      String contract =
          liNa.post(
                  "/api/v1/contracts",
                  draft(amount).replace("00000000-0000-4000-8000-00000000c001", customer))
              .ok()
              .text("id");
      liNa.post(
              "/api/v1/contracts/" + contract + "/submit-for-approval",
              "{\"documentHash\":\"" + HASH + "\"}")
          .ok();
    }
  }

  @Test
  void whoKnowsAKeyCannotTakeItsIdentifier() {
    Map<String, String> key = Map.of("Idempotency-Key", "foreseen");
    String id = as("li.na").post("/api/v1/contracts", draft("1.00"), key).ok().text("id");
    assertThat(id)
        .isNotEqualTo(
            UUID.nameUUIDFromBytes("E1001 DraftContract foreseen".getBytes(StandardCharsets.UTF_8))
                .toString());
    assertThat(as("li.na").post("/api/v1/contracts", draft("1.00"), key).ok().text("id"))
        .isEqualTo(id);
  }

  @Test
  void oneOpportunityLeadsToOneContract() {
    Client liNa = as("li.na");
    String opportunity =
        liNa.post(
                "/api/v1/opportunities",
                """
                {"branchId": "BJ", "customerId": "00000000-0000-4000-8000-00000000c001",
                 "productId": "ERP", "ownerId": "E1001",
                 "amount": {"amount": "1.00", "currency": "CNY"}}
                """)
            .ok()
            .text("id");
    String draft =
        draft("1.00").replace("\"title\"", "\"opportunityId\": \"" + opportunity + "\", \"title\"");
    String another = draft.replace("c001", "c002");
    liNa.post("/api/v1/contracts", another).refused(422, "opportunity-is-of-the-customer");
    liNa.post("/api/v1/contracts", draft).ok();
    liNa.post("/api/v1/contracts", draft).refused(409, "opportunity-leads-to-one-contract");
  }

  @Test
  void whatIsNamedMustExist() {
    as("li.na")
        .post("/api/v1/contracts", draft("1000.00").replace("c001", "c999"))
        .refused(422, "references-exist");
  }

  @Test
  void anUnknownTargetIs404() {
    as("wang.lei")
        .post("/api/v1/contracts/00000000-0000-4000-8000-00000000dead/approve", "{}")
        .refused(404, "target-exists");
  }

  @Test
  void theMakerDoesNotApprove() {
    Client wangLei = as("wang.lei");
    String id = wangLei.post("/api/v1/contracts", draft("1000.00")).ok().text("id");
    wangLei
        .post(
            "/api/v1/contracts/" + id + "/submit-for-approval",
            "{\"documentHash\":\"" + HASH + "\"}")
        .ok();
    wangLei
        .post("/api/v1/contracts/" + id + "/approve", "{}")
        .refused(422, "maker-is-not-approver");
  }

  @Test
  void theCatalogueTellsEachRule() {
    assertThat(as("li.na").get("/api/v1/rules").ok().body().path("items"))
        .filteredOn(rule -> rule.path("rule").asString().equals("maker-is-not-approver"))
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.path("section").asString()).isEqualTo("2.4.1");
              assertThat(rule.path("status").asInt()).isEqualTo(422);
              assertThat(rule.path("demands").path("zh").asString()).contains("不得审批");
              assertThat(rule.path("commands"))
                  .extracting(JsonNode::asString)
                  .contains("ApproveStep", "RejectDocument")
                  .doesNotContain("DraftContract");
            });
    server.anonymous().get("/api/v1/rules").refused(401, "authentication-required");
  }

  @Test
  void theReferenceTellsWhatEventsLookLike() {
    Client liNa = as("li.na");
    assertThat(liNa.get("/api/v1/events/schemas").ok().body().path("items"))
        .filteredOn(form -> form.path("event").asString().equals("ContractDrafted"))
        .hasSize(2)
        .allSatisfy(
            form -> {
              String place = form.path("schema").asString();
              Answer schema = liNa.get(place).ok();
              assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
              assertThat(schema.text("$id")).isEqualTo(place);
              assertThat(schema.text("x-type")).isEqualTo(form.path("type").asString());
            });
    liNa.get("/api/v1/events/schemas/NothingHappened").refused(404, "not-found");
    liNa.get("/api/v1/events/schemas/ContractDrafted/revisions/3").refused(404, "not-found");
    JsonNode feed = liNa.get("/api/v1/events/asyncapi").ok().body();
    assertThat(feed.path("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(feed.at("/channels/events/address").asString()).isEqualTo("/api/v1/events");
    for (String path : List.of("schemas", "schemas/ContractDrafted", "asyncapi")) {
      server.anonymous().get("/api/v1/events/" + path).refused(401, "authentication-required");
    }
  }

  @Test
  void aRefusalSpeaksChinese() {
    Answer answer =
        as("li.na")
            .post(
                "/api/v1/contracts/" + submitted() + "/activate",
                "{}",
                Map.of("Accept-Language", "zh-CN"));
    assertThat(answer.text("detail")).matches(".*\\p{IsHan}.*");
  }

  @Test
  void aStaleVersionIs412() {
    String id = submitted();
    Client wangLei = as("wang.lei");
    wangLei
        .post("/api/v1/contracts/" + id + "/approve", "{}", Map.of("If-Match", "\"0\""))
        .refused(412, "version-is-current");
    wangLei.post("/api/v1/contracts/" + id + "/approve", "{}", Map.of("If-Match", "\"2\"")).ok();
  }

  @Test
  void aKeyHasOneEffectUnderFiftyParallelSends() throws Exception {
    Client liNa = as("li.na");
    Map<String, String> key = Map.of("Idempotency-Key", "fifty");
    List<Answer> answers =
        Together.send(50, () -> liNa.post("/api/v1/contracts", draft("1000.00"), key));
    JsonNode body = acceptedOnce(answers);
    Answer again = liNa.post("/api/v1/contracts", draft("1000.00"), key).ok();
    assertThat(again.body()).isEqualTo(body);
    liNa.post("/api/v1/contracts", draft("2000.00"), key)
        .refused(422, "idempotency-key-has-one-body");
  }

  /** The moment that counts is short: one send looks for the answer while another commits it. */
  @Test
  void whoeverIsLateGetsTheAnswerThatWasJustCommitted() throws Exception {
    Client liNa = as("li.na");
    for (int number = 0; number < 100; number++) {
      Map<String, String> key = Map.of("Idempotency-Key", "close-" + number);
      List<Answer> answers =
          Together.send(8, () -> liNa.post("/api/v1/contracts", draft("1000.00"), key));
      acceptedOnce(answers);
    }
  }

  /** The one body with which sends of one key were accepted; the others came while it was open. */
  private static JsonNode acceptedOnce(List<Answer> answers) {
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.refused(409, "idempotency-key-is-not-in-flight"));
    List<JsonNode> accepted =
        answers.stream()
            .filter(answer -> answer.status() == 201)
            .map(Answer::body)
            .distinct()
            .toList();
    assertThat(accepted).hasSize(1);
    return accepted.getFirst();
  }

  @Test
  void oneOfSixtyFourParallelApprovalsWins() throws Exception {
    String id = submitted();
    Client wangLei = as("wang.lei");
    List<Answer> answers =
        Together.send(64, () -> wangLei.post("/api/v1/contracts/" + id + "/approve", "{}"));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() >= 500)).isEmpty();
  }

  /** Deng Hui is a rival of Sun Li and of He Ping: one of them wins each step, and nobody two. */
  @Test
  void eachStepIsWonOnceByAnotherPersonWhoeverSends() throws Exception {
    String id = submitted();
    String path = "/api/v1/contracts/" + id + "/approve";
    List<Client> people =
        Stream.concat(APPROVERS.stream(), Stream.of("deng.hui"))
            .map(CommandsOverHttpTest::as)
            .toList();
    List<Callable<Answer>> sixtyFour =
        IntStream.range(0, 64)
            .mapToObj(i -> (Callable<Answer>) () -> people.get(i % people.size()).post(path, "{}"))
            .toList();
    List<Answer> won = new ArrayList<>();
    // A wave may end before a step has opened for whoever can decide it.
    for (int wave = 0; wave < 5 && won.size() < 5; wave++) {
      for (Answer answer : Together.send(sixtyFour)) {
        if (answer.status() == 200) {
          won.add(answer);
        } else {
          assertThat(answer.status()).as(answer.response().body()).isEqualTo(409);
        }
      }
    }
    assertThat(won).hasSize(5);
    Together.send(sixtyFour).forEach(answer -> answer.refused(409, "phase-allows"));
    List<JsonNode> approvals =
        server.log().stream()
            .filter(entry -> entry.payloadType().endsWith(".ApprovalStepApproved"))
            .map(entry -> Client.JSON.readTree(entry.payload()))
            .filter(payload -> payload.path("document").asString("").equals("contract:" + id))
            .toList();
    assertThat(approvals).hasSize(5);
    assertThat(approvals).extracting(approval -> approval.path("step")).doesNotHaveDuplicates();
    assertThat(approvals)
        .extracting(approval -> approval.path("approverId"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCreditCodeIsUniqueUnderSixtyFourSenders() throws Exception {
    Client liNa = as("li.na");
    String customer =
        """
        {"name": "Twins", "creditCode": "91110000600037341L", "branchId": "BJ"}
        """;
    List<Answer> answers = Together.send(64, () -> liNa.post("/api/v1/customers", customer));
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.refused(409, "credit-code-is-unique"));
  }

  @Test
  void numbersHaveNoGapsUnderParallelSenders() throws Exception {
    Client chenJie = as("chen.jie");
    List<String> ids = Stream.generate(CommandsOverHttpTest::approved).limit(16).toList();
    List<Callable<Answer>> requests = new ArrayList<>();
    for (String id : ids) {
      for (int i = 0; i < 4; i++) {
        requests.add(() -> chenJie.post("/api/v1/contracts/" + id + "/allocate-number", "{}"));
      }
    }
    List<Answer> answers = Together.send(requests);
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(16);
    assertThat(answers.stream().filter(answer -> answer.status() >= 500)).isEmpty();
    Map<String, List<Integer>> ordinals =
        server.log().stream()
            .filter(entry -> entry.payloadType().endsWith(".ContractNumberAllocated"))
            .map(entry -> Client.JSON.readTree(entry.payload()))
            .collect(
                Collectors.groupingBy(
                    number -> number.path("series").asString(),
                    Collectors.mapping(
                        number -> number.path("ordinal").asInt(), Collectors.toList())));
    assertThat(ordinals)
        .isNotEmpty()
        .allSatisfy(
            (series, numbers) ->
                assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
  }

  /** Allocations, voids and refusals in random order: what holds for numbers always holds. */
  @Test
  void numbersHaveNoGapsWhateverIsTried() throws Exception {
    long seed = System.nanoTime();
    System.out.println("numbersHaveNoGapsWhateverIsTried: seed " + seed);
    Random random = new Random(seed);
    List<String> ids = Stream.generate(CommandsOverHttpTest::approved).limit(12).toList();
    Client legal = as("chen.jie");
    Client sales = as("li.na");
    List<Callable<Answer>> tries = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      String contract = "/api/v1/contracts/" + ids.get(random.nextInt(ids.size()));
      String key = "number " + random.nextInt(40);
      tries.add(
          switch (random.nextInt(8)) {
            case 0 -> () -> sales.post(contract + "/allocate-number", "{}");
            case 1 ->
                () -> legal.post(contract + "/allocate-number", "{}", Map.of("If-Match", "\"0\""));
            case 2, 3 -> () -> legal.post(contract + "/void-number", "{\"reason\":\"Misprint\"}");
            case 4 ->
                () ->
                    legal.post(
                        contract + "/allocate-number",
                        "{}",
                        Map.of("Idempotency-Key", key.replace(' ', '-')));
            default -> () -> legal.post(contract + "/allocate-number", "{}");
          });
    }
    long last = 0;
    for (int from = 0; from < tries.size(); from += 32) {
      for (Answer answer : Together.send(tries.subList(from, from + 32))) {
        assertThat(answer.status())
            .as("seed %d: %s", seed, answer.response().body())
            .isLessThan(500);
        last = Math.max(last, answer.position());
      }
    }
    Answer proof =
        as("wu.tao").get("/api/v1/contract-archive/numbers/proof?minPosition=" + last).ok();
    assertThat(proof.body().path("items")).isNotEmpty();
    for (JsonNode series : proof.body().path("items")) {
      assertThat(series.path("proven").asBoolean(false)).as("seed %d: %s", seed, series).isTrue();
      assertThat(series.path("count").asInt(0)).isEqualTo(series.path("highest").asInt(-1));
    }
  }

  @Test
  void whoeverLeavesHandsOverWhatTheyHave() {
    Client admin = as("deng.hui");
    for (String code : List.of("E7001", "E7002")) {
      admin
          .post(
              "/api/v1/employees",
              "{\"employeeId\": \"%1$s\", \"name\": \"%1$s\", \"homeBranchId\": \"BJ\"}"
                  .formatted(code))
          .ok();
    }
    String id =
        as("li.na")
            .post(
                "/api/v1/opportunities",
                """
                {"branchId": "BJ", "productId": "ERP", "ownerId": "E7001",
                 "amount": {"amount": "48000.00", "currency": "CNY"}}
                """)
            .ok()
            .text("id");
    String departure = "/api/v1/employees/E7001/record-departure";
    Answer refusal = admin.post(departure, "{}");
    refusal.refused(409, "nothing-is-held");
    assertThat(refusal.body().at("/held/0/kind").asString()).isEqualTo("OPPORTUNITY");
    assertThat(refusal.body().at("/held/0/id").asString()).isEqualTo(id);

    admin.post(departure, "{\"handOverTo\": \"E7002\"}").ok();
    Client reader = as("li.na");
    Poll.until(
        "the successor is the owner",
        () ->
            reader
                .get("/api/v1/pipeline/opportunities/" + id)
                .ok()
                .text("ownerId")
                .equals("E7002"));
    JsonNode automations = admin.get("/api/v1/automations").ok().body();
    assertThat(automations.findValuesAsString("automation"))
        .contains("WhenEmployeeDepartsThenAssignOwner");
    automations.forEach(each -> assertThat(each.path("parked").asInt()).isZero());
    admin
        .get(
            "/api/v1/automations/"
                + automations.path(0).path("automation").asString()
                + "/dead-letters")
        .ok();
    reader.get("/api/v1/automations").refused(403, "role-is-held");
    admin
        .post("/api/v1/automations/WhenNothingThenNothing/dead-letters/retry", "")
        .refused(404, "automation-exists");
  }

  @Test
  void everyEventSaysWhoAndWhy() {
    String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    Answer drafted =
        as("li.na")
            .post("/api/v1/contracts", draft("1000.00"), Map.of("traceparent", traceparent))
            .ok();
    LogEntry event = server.logged(drafted.position());
    Map<String, String> metadata =
        Client.JSON.readValue(event.metadata(), new TypeReference<Map<String, String>>() {});
    assertThat(metadata)
        .containsEntry("actor", "E1001")
        .containsEntry("commandName", "DraftContract")
        .containsEntry("causationId", metadata.get("commandId"))
        .containsEntry("correlationId", metadata.get("requestId"))
        .containsEntry("requestId", drafted.header("X-Request-Id"))
        .containsEntry("sourceAddress", "127.0.0.1")
        .containsEntry("traceparent", traceparent)
        .doesNotContainKey("onBehalfOf");
  }

  /** Reasons, and the versions of policies by which was decided, stay on record. */
  @Test
  void decisionsSayWhyAndByWhichPolicy() {
    String id = submitted();
    Answer returned =
        as("wang.lei")
            .post("/api/v1/contracts/" + id + "/return-for-change", "{\"reason\":\"No terms\"}")
            .ok();
    Answer trail =
        as("ma.jun")
            .get(
                "/api/v1/audit-trail?record=contract:%s&minPosition=%d"
                    .formatted(id, returned.position()))
            .ok();
    JsonNode decision = trail.body().at("/items/0");
    assertThat(decision.path("type").asString("")).isEqualTo("DocumentReturned");
    assertThat(decision.path("reason").asString("")).isEqualTo("No terms");
    assertThat(decision.path("policyVersion").asInt(0)).isEqualTo(1);
    assertThat(decision.path("actor").asString("")).isEqualTo("E1002");
  }

  @Test
  void everyCommandIsInTheApiDescription() {
    Answer api = server.anonymous().get("/v3/api-docs").ok();
    assertThat(api.text("openapi")).startsWith("3.1");
    for (CommandType type : server.bean(CommandCatalog.class).all()) {
      for (String path : type.paths()) {
        var operation = api.body().path("paths").path("/api/v1/" + path).path("post");
        assertThat(operation.path("operationId").asString("")).startsWith(type.name());
        assertThat(operation.path("responses").propertyNames())
            .contains("400", "401", "403", "409", "422", "503");
      }
    }
  }

  /** Questions have a test of their own; what takes other than JSON says so before. */
  @Test
  void aParameterThatNothingKnowsIsRefusedEverywhere() {
    JsonNode paths = server.anonymous().get("/v3/api-docs").ok().body().path("paths");
    Client admin = as("deng.hui");
    List<String> ignoring = new ArrayList<>();
    for (String path : paths.propertyNames()) {
      for (String method : paths.path(path).propertyNames()) {
        String address = filled(path, paths.path(path).path(method)) + "?surprise=1";
        Answer answer =
            switch (method) {
              case "get" -> admin.get(address);
              case "delete" -> admin.delete(address);
              default -> admin.post(address, "{}");
            };
        if (answer.status() != 415
            && !answer.body().path("errors").findValuesAsString("field").contains("surprise")) {
          ignoring.add(method + " " + path + " " + answer.status());
        }
      }
    }
    assertThat(ignoring).isEmpty();
  }

  /** What a path names, by the examples of the description, or by what nothing is called. */
  private static String filled(String path, JsonNode operation) {
    String address = path;
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asString("").equals("path")) {
        address =
            address.replace(
                "{" + parameter.path("name").asString() + "}",
                parameter.path("example").asString("x"));
      }
    }
    return address.replaceAll("\\{\\w+}", "x");
  }

  @Test
  void everyRefusalIsInTheApiDescription() {
    JsonNode api = server.anonymous().get("/v3/api-docs").ok().body();
    for (CommandType type : server.bean(CommandCatalog.class).all()) {
      for (String path : type.paths()) {
        JsonNode responses =
            api.path("paths").path("/api/v1/" + path).path("post").path("responses");
        for (Class<? extends Rule> rule : type.refusedBy()) {
          boolean ofState = Rule.dependsOnState(rule);
          String name = "`" + Rule.nameOf(rule) + "`";
          assertThat(responses.path(ofState ? "409" : "422").path("description").asString(""))
              .as(type.name())
              .contains(name);
          assertThat(responses.path(ofState ? "422" : "409").path("description").asString(""))
              .as(type.name())
              .doesNotContain(name);
        }
      }
    }
  }

  @Test
  void operationsHaveNamesOfTheirOwn() {
    JsonNode api = server.anonymous().get("/v3/api-docs").ok().body();
    List<String> names = api.path("paths").findValuesAsString("operationId");
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Za-z]+"));
    assertThat(names).contains("ApproveStepOfContracts", "sessionLogIn");
  }
}
