package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.retention.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;

/** Whoever alters the registers or the log behind our back is noticed, and gains nothing by it. */
class AlteredRegistersTest {
  private static final String PROOF = "/api/v1/contract-archive/numbers/proof";

  /** Tables of the command side that events do not make, or do not make alone. */
  private static final Set<String> NOT_FROM_THE_LOG =
      Set.of(
          "schema_history",
          "register_check",
          "register_difference",
          "register_filled",
          "naming",
          // What was answered is looked up in the log the other way round.
          "idempotency",
          // What is yet to be done.
          "append_intent",
          "lost_command",
          "automation_task",
          "scheduled_task",
          // About the files that came.
          "import_run",
          "import_file",
          "import_refusal",
          "import_command",
          "import_number");

  private static Server server;
  private static Client auditor;

  @BeforeAll
  static void start() {
    server =
        Server.start(
            "--countersign.demo=true",
            "--countersign.registers.rest=100ms",
            "--countersign.registers.load=1");
    server.sql().sql("create table public.removed (like log.event)").update();
    auditor = server.as("ma.jun");
    awaitAgreement();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static JsonNode compared() {
    return auditor.get("/api/v1/registers").ok().body();
  }

  private static JsonNode awaitDifference(String register) {
    return Poll.forValue(
        "difference in " + register,
        () ->
            compared()
                .path("differences")
                .valueStream()
                .filter(it -> it.path("register").asString().equals(register))
                .filter(it -> !it.hasNonNull("goneAt"))
                .findFirst());
  }

  private static void awaitAgreement() {
    Poll.until(
        "agreement of registers and log",
        () -> {
          JsonNode compared = compared();
          return compared.path("standing").asLong() == 0 && compared.hasNonNull("checkedAt");
        });
    assertThat(health()).isEqualTo(Status.UP);
  }

  /** Of the command side, which may be a program of its own. */
  private static Status health() {
    return server.bean(HealthEndpoint.class).health().getStatus();
  }

  private static void remove(long position) {
    server.sql().sql("alter table log.event disable trigger event_only_grows").update();
    server
        .sql()
        .sql(
            "with gone as (delete from log.event where position = ? returning *)"
                + " insert into public.removed select * from gone")
        .param(position)
        .update();
  }

  private static void putBack() {
    server
        .sql()
        .sql(
            "with back as (delete from public.removed returning *)"
                + " insert into log.event select * from back")
        .update();
    server.sql().sql("alter table log.event enable trigger event_only_grows").update();
  }

  @Test
  void noDocumentEndsWhileItIsInDoubtWhatRefersToIt() {
    JsonNode row =
        Client.JSON.readTree(
            server
                .sql()
                .sql("select to_jsonb(r)::text from command.document_reference r")
                .query(String.class)
                .single());
    server.sql().sql("delete from command.document_reference").update();

    assertThat(awaitDifference("document_reference").path("stoodIn").asString()).isEqualTo("log");
    server.bean(Retention.class).deleteAsOf(Instant.now().plus(Duration.ofDays(8)));
    assertThat(server.sql().sql("select hash from document.document").query(String.class).list())
        .containsExactly(row.path("file_hash").asString());

    server
        .sql()
        .sql("insert into command.document_reference (contract_id, file_hash) values (?, ?)")
        .params(row.path("contract_id").asString(), row.path("file_hash").asString())
        .update();
    awaitAgreement();
  }

  @Test
  void aRoleThatNobodyGrantedIsOfNoUse() {
    Client liNa = server.as("li.na");
    String approve = "/api/v1/contracts/00000000-0000-4000-8000-000000000004/approve";
    server.sql().sql("insert into command.role_grant values ('E1001', 'CHAIRMAN', '')").update();

    JsonNode difference = awaitDifference("role_grant");
    assertThat(difference.path("stoodIn").asString()).isEqualTo("register");
    assertThat(difference.path("stream").asString()).isEqualTo("employee:E1001");
    assertThat(difference.at("/row/role").asString()).isEqualTo("CHAIRMAN");
    assertThat(health()).isEqualTo(Status.DOWN);
    liNa.post(approve, "{}").refused(503, "registers-agree-with-the-log");
    liNa.post(approve, "{}", Map.of("Idempotency-Key", "with-a-key"))
        .refused(503, "registers-agree-with-the-log");
    server
        .as("deng.hui")
        .post("/api/v1/employees/E1001/revoke-role", "{\"role\":\"CHAIRMAN\"}")
        .refused(503, "registers-agree-with-the-log");

    server
        .sql()
        .sql("delete from command.role_grant where role = 'CHAIRMAN' and employee_id = 'E1001'")
        .update();
    awaitAgreement();
    liNa.post(approve, "{}").refused(403, "role-is-held");
    assertThat(compared().path("differences").valueStream())
        .anyMatch(it -> it.path("id").equals(difference.path("id")) && it.hasNonNull("goneAt"));
  }

  @Test
  void aNumberThatIsGoneIsMissed() {
    Client legal = server.as("chen.jie");
    Client manager = server.as("he.ping");
    String contract =
        manager
            .get("/api/v1/contract-archive/contracts?phase=approved")
            .ok()
            .body()
            .at("/items/0/contractId")
            .asString();
    String allocate = "/api/v1/contracts/" + contract + "/allocate-number";
    long position = legal.post(allocate, "{}").ok().position();
    String proof = PROOF + "?minPosition=" + position;
    assertThat(manager.get(proof).ok().body().path("items").findValuesAsString("proven"))
        .containsOnly("true");

    remove(position);
    assertThat(manager.get(proof).ok().body().path("items").findValuesAsString("proven"))
        .contains("false");
    awaitDifference("number_series");
    assertThat(awaitDifference("contract_register").path("stream").asString())
        .isEqualTo("contract:" + contract);
    legal.post(allocate, "{}").refused(503, "registers-agree-with-the-log");
    putBack();
    awaitAgreement();
    assertThat(manager.get(proof).ok().body().path("items").findValuesAsString("proven"))
        .containsOnly("true");

    server.sql().sql("update command.number_series set last = last - 1").update();
    awaitDifference("number_series");
    assertThat(manager.get(proof).ok().body().path("items").findValuesAsString("proven"))
        .containsOnly("false");
    server.sql().sql("update command.number_series set last = last + 1").update();
    awaitAgreement();
  }

  @Test
  void theLastEventOfARecordIsMissed() {
    Client liNa = server.as("li.na");
    String contacts = "/api/v1/customers/00000000-0000-4000-8000-00000000c001/add-contact";
    long position =
        liNa.post(contacts, "{\"name\":\"Gao Shan\"}", Map.of("Idempotency-Key", "gao-shan"))
            .ok()
            .position();

    remove(position);
    assertThat(awaitDifference("idempotency").at("/row/position").asLong()).isEqualTo(position);
    liNa.post(contacts, "{\"name\":\"Liu Shui\"}").refused(503, "registers-agree-with-the-log");
    putBack();
    awaitAgreement();
    liNa.post(contacts, "{\"name\":\"Liu Shui\"}").ok();
  }

  /** No register and no key tells of it: the next event of the record does. */
  @Test
  void anEventInTheMiddleOfARecordIsMissed() {
    Client liNa = server.as("li.na");
    String customer = "00000000-0000-4000-8000-00000000c004";
    String contacts = "/api/v1/customers/" + customer + "/add-contact";
    long position = liNa.post(contacts, "{\"name\":\"Gao Shan\"}").ok().position();
    long next = liNa.post(contacts, "{\"name\":\"Liu Shui\"}").ok().position();

    remove(position);
    JsonNode difference = awaitDifference("log");
    assertThat(difference.path("stream").asString()).isEqualTo("customer:" + customer);
    assertThat(difference.at("/row/position").asLong()).isEqualTo(next);
    assertThat(health()).isEqualTo(Status.DOWN);
    liNa.post(contacts, "{\"name\":\"Bo Ya\"}").refused(503, "registers-agree-with-the-log");
    putBack();
    awaitAgreement();
    liNa.post(contacts, "{\"name\":\"Bo Ya\"}").ok();
  }

  @Test
  void whatIsBeingDecidedMeanwhileIsNoDifference() {
    Client liNa = server.as("li.na");
    long known = lastDifference();
    long from = compared().path("position").asLong();
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i ->
                liNa.post(
                        "/api/v1/opportunities",
                        """
                        {"branchId":"BJ","customerId":"00000000-0000-4000-8000-00000000c001",
                         "productId":"ERP","ownerId":"E1001",
                         "amount":{"amount":"100.00","currency":"CNY"}}
                        """)
                    .ok());
    Poll.forValue(
        "comparison",
        () -> Optional.of(compared()).filter(it -> it.path("position").asLong() > from + 199));
    assertThat(lastDifference()).isEqualTo(known);
  }

  private static long lastDifference() {
    return server
        .sql()
        .sql("select coalesce(max(id), 0) from command.register_difference")
        .query(Long.class)
        .single();
  }

  @Test
  void everyTableThatEventsMakeIsCompared() {
    Set<String> tables =
        new HashSet<>(
            server
                .sql()
                .sql(
                    "select table_name from information_schema.tables where table_schema = 'command'")
                .query(String.class)
                .list());
    tables.removeAll(NOT_FROM_THE_LOG);
    assertThat(compared().path("registers").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrderElementsOf(tables);
  }
}
