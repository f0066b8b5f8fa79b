package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands through the front door: the demo company, the real PostgreSQL, many senders. */
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
         "templateVersion": "2026-1", "standardTemplate": false,
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
  private static List<Answer> inParallel(int senders, Callable<Answer> request) throws Exception {
    return inParallel(IntStream.range(0, senders).mapToObj(i -> request).toList());
  }

  private static List<Answer> inParallel(List<Callable<Answer>> requests) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (var senders = Executors.newFixedThreadPool(requests.size())) {
      List<Future<Answer>> pending = new ArrayList<>();
      for (Callable<Answer> request : requests) {
        pending.add(
            senders.submit(
                () -> {
                  start.await();
                  return request.call();
                }));
      }
      start.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : pending) {
        answers.add(answer.get());
      }
      return answers;
    }
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
  void wrongFieldsAreNamed() {
    Answer answer =
        as("li.na").post("/api/v1/contracts", "{\"colour\":\"red\"}").refused(400, "invalid-field");
    assertThat(answer.body().path("errors").toString()).contains("branchId", "lines", "amount");
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
        inParallel(50, () -> liNa.post("/api/v1/contracts", draft("1000.00"), key));
    List<Answer> accepted = answers.stream().filter(answer -> answer.status() == 201).toList();
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.refused(409, "idempotency-key-is-not-in-flight"));
    assertThat(accepted).isNotEmpty();
    assertThat(accepted.stream().map(Answer::body).distinct()).hasSize(1);
    Answer again = liNa.post("/api/v1/contracts", draft("1000.00"), key).ok();
    assertThat(again.body()).isEqualTo(accepted.getFirst().body());
    liNa.post("/api/v1/contracts", draft("2000.00"), key)
        .refused(422, "idempotency-key-has-one-body");
  }

  @Test
  void oneOfSixtyFourParallelApprovalsWins() throws Exception {
    String id = submitted();
    Client wangLei = as("wang.lei");
    List<Answer> answers =
        inParallel(64, () -> wangLei.post("/api/v1/contracts/" + id + "/approve", "{}"));
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() >= 500)).isEmpty();
  }

  @Test
  void aCreditCodeIsUniqueUnderSixtyFourSenders() throws Exception {
    Client liNa = as("li.na");
    String customer =
        """
        {"name": "Twins", "creditCode": "91110000600037341L", "branchId": "BJ"}
        """;
    List<Answer> answers = inParallel(64, () -> liNa.post("/api/v1/customers", customer));
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
    List<Answer> answers = inParallel(requests);
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(16);
    assertThat(answers.stream().filter(answer -> answer.status() >= 500)).isEmpty();
    String proof =
        """
        select count(*) = max((payload->>'ordinal')::int) and min((payload->>'ordinal')::int) = 1
          and count(*) = count(distinct payload->>'number')
        from log.event where payload_type like '%ContractNumberAllocated'
        """;
    assertThat(server.sql().sql(proof).query(Boolean.class).single()).isTrue();
  }

  @Test
  void everyEventSaysWhoAndWhy() {
    Answer drafted = as("li.na").post("/api/v1/contracts", draft("1000.00")).ok();
    Map<String, Object> event =
        server
            .sql()
            .sql(
                """
                select metadata->>'actor' as actor, metadata->>'commandName' as command,
                  metadata->>'commandId' is not null as has_command_id,
                  metadata->>'correlationId' is not null as has_correlation,
                  metadata->>'requestId' = ? as of_the_request,
                  metadata->>'sourceAddress' as address
                from log.event where position = ?
                """)
            .param(drafted.header("X-Request-Id"))
            .param(drafted.position())
            .query()
            .singleRow();
    assertThat(event)
        .containsEntry("actor", "E1001")
        .containsEntry("command", "DraftContract")
        .containsEntry("has_command_id", true)
        .containsEntry("has_correlation", true)
        .containsEntry("of_the_request", true)
        .containsEntry("address", "127.0.0.1");
  }

  @Test
  void everyCommandIsInTheApiDescription() {
    Answer api = server.anonymous().get("/v3/api-docs").ok();
    assertThat(api.text("openapi")).startsWith("3.1");
    for (CommandType type : server.bean(CommandCatalog.class).all()) {
      if (type.isPublic()) {
        var operation =
            api.body().path("paths").path("/api/v1/" + type.intention().path()).path("post");
        assertThat(operation.path("operationId").asString("")).isEqualTo(type.name());
        assertThat(operation.path("responses").propertyNames())
            .contains("400", "401", "403", "409", "422", "503");
      }
    }
  }
}
