package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.countersign.application.Client.Answer;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/**
 * Both sides, each by itself, with Axon Server between them, and all that Axon Server and the way
 * to it do to them: who sent a command is told what was done, or is told to send it again.
 */
@ExtendWith(OutputCaptureExtension.class)
class AxonServerFaultsTest {
  private static final String OPPORTUNITY = "00000000-0000-4000-8000-00000000b004";
  private static final String IN_APPROVAL = "00000000-0000-4000-8000-000000000003";
  private static final String OPERATOR = "E1013";
  private static final int PERMITS = 16;

  private static AxonServerStandIn axonServer;
  private static Server server;
  private static Client operator;
  private static Client analyst;
  private static Client sales;

  @BeforeAll
  static void start() {
    axonServer = new AxonServerStandIn();
    server =
        Server.startOn(
            axonServer,
            "--countersign.demo=true",
            "--countersign.deadlines.polling-interval=200ms",
            "--countersign.registers.rest=100ms",
            "--countersign.registers.load=1",
            "--axon.axonserver.commit-timeout=2000",
            "--axon.axonserver.command-flow-control.permits=" + PERMITS);
    operator = server.as("deng.hui");
    analyst = server.as("wu.tao");
    sales = server.as("li.na");
  }

  @AfterAll
  static void stop() {
    server.close();
    axonServer.close();
  }

  @AfterEach
  void allIsWellAgain() {
    axonServer.beforeHandling(() -> {});
    axonServer.beforeAppend(_ -> true);
    axonServer.afterAppend(_ -> true);
    axonServer.refuseCommands(null);
    axonServer.wire().goOn();
    goesOn();
  }

  private static String customer(String name) {
    return "{\"name\": \"%s\", \"branchId\": \"BJ\"}".formatted(name);
  }

  private static String key(String name) {
    return name.replace(' ', '-');
  }

  private static Answer register(String name) {
    return sales.post("/api/v1/customers", customer(name), Map.of("Idempotency-Key", key(name)));
  }

  /** As clients do that are told to: with the same key, until it is done. */
  private static Answer untilRegistered(String name) {
    return Poll.forValue(
        "registration of " + name,
        () -> {
          Answer answer = register(name);
          if (answer.status() < 300) {
            return Optional.of(answer);
          }
          boolean again =
              answer.status() == 503
                  || answer.text("rule").equals("idempotency-key-is-not-in-flight");
          assertThat(again).as(answer.response().body()).isTrue();
          return Optional.empty();
        });
  }

  private static void later(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).as(answer.response().body()).isNotEmpty();
  }

  private static long registrations(String name) {
    return axonServer.payloads("CustomerRegistered").stream()
        .filter(payload -> Client.JSON.readTree(payload).path("name").asString().equals(name))
        .count();
  }

  /** Commands are decided, and views come to what they did. */
  private static void goesOn() {
    long position = untilRegistered("After " + System.nanoTime()).position();
    Poll.until(
        "views at " + position,
        () ->
            analyst.get("/api/v1/pipeline/opportunities?limit=1&minPosition=" + position).status()
                == 200);
  }

  private static Answer resize(int amount) {
    return sales.post(
        "/api/v1/opportunities/" + OPPORTUNITY + "/resize",
        "{\"amount\": {\"amount\": \"%d.00\", \"currency\": \"CNY\"}}".formatted(amount));
  }

  @Test
  void aRecordOfManyEventsIsDecidedOnFromItsState() {
    String stream = "opportunity:" + OPPORTUNITY;
    for (int i = 1; i <= 60; i++) {
      resize(i).ok();
    }
    Event state = axonServer.snapshots(stream).getFirst();
    assertThat(state.getPayload().getRevision()).isNotEmpty();
    assertThat(state.getPayload().getData().toStringUtf8()).contains("\"branchId\":");
    for (String revision : List.of("", "of another build")) {
      axonServer.putSnapshot(
          state.toBuilder()
              .setAggregateSequenceNumber(state.getAggregateSequenceNumber() + 1)
              .setPayload(
                  SerializedObject.newBuilder(state.getPayload())
                      .setRevision(revision)
                      .setData(ByteString.copyFromUtf8("{}")))
              .build());
      resize(60).refused(409, "amount-changes");
    }
    resize(61).ok();
  }

  @Test
  void aDeadlineThatHasNothingToDoEnds() {
    server.as("wang.lei").post("/api/v1/contracts/" + IN_APPROVAL + "/approve", "{}").ok();
    String ofTheStep =
        " from command.scheduled_task where task_name = 'escalate-approval' and task_instance in ("
            + "select task_instance from command.scheduled_task where task_instance like '%"
            + IN_APPROVAL
            + "%' order by execution_time limit 1)";
    String instance =
        server.sql().sql("select task_instance" + ofTheStep).query(String.class).single();
    server
        .sql()
        .sql("update command.scheduled_task set execution_time = now() where task_instance = ?")
        .param(instance)
        .update();
    Poll.until(
        "end of the deadline",
        () ->
            server
                    .sql()
                    .sql("select count(*) from command.scheduled_task where task_instance = ?")
                    .param(instance)
                    .query(Long.class)
                    .single()
                == 0);
    assertThat(axonServer.payloads("ApprovalStepEscalated"))
        .noneMatch(it -> it.contains(IN_APPROVAL));
  }

  @Test
  void anImportNamesColumnAndValueOfWhatWasRefused() {
    String mapping =
        """
        {"name": "refused", "sources": [{"file": "customers.csv", "key": ["name"], "commands": [
          {"command": "RegisterCustomer",
           "fields": {"name": {"column": "name"}, "creditCode": {"column": "code"},
                      "branchId": "BJ"}}]}]}
        """;
    String file = "name,code\nWrong,91110000600037341X\n";
    String id =
        operator
            .postForm(
                "/api/v1/imports",
                List.of(
                    new Client.Part("mapping", "mapping.json", mapping),
                    new Client.Part("files", "customers.csv", file)))
            .ok()
            .text("id");
    Poll.until(
        "end of the import",
        () -> operator.get("/api/v1/imports/" + id).ok().text("state").equals("FINISHED"));
    JsonNode report = operator.get("/api/v1/imports/" + id + "/report").ok().body().path("items");
    assertThat(report.findValuesAsString("column")).containsExactly("code");
    assertThat(report.findValuesAsString("value")).containsExactly("91110000600037341X");
    assertThat(report.findValuesAsString("rule")).containsExactly("credit-code-is-well-formed");
  }

  @Test
  void aRepeatedSendTellsThePositionOfTheFirst() {
    Answer first = register("Told twice").ok();
    goesOn();
    Answer again = register("Told twice").ok();
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(first.position()).isPositive();
  }

  @Test
  void whatAxonServerRefusesIsTriedAgainLater() {
    for (String code : List.of("AXONIQ-4000", "AXONIQ-4003", "AXONIQ-1900")) {
      axonServer.refuseCommands(code);
      later(register("Refused with " + code));
    }
  }

  @Test
  void streamsThatEndAreOpenedAgain() {
    axonServer.closeStreams();
    goesOn();
  }

  /** Those beyond the first permits wait until the handler has given more. */
  @Test
  void moreCommandsThanAHandlerPermitsAtFirstAreAllCarriedOut() throws Exception {
    Callable<Answer> any = () -> register("Permitted " + Thread.currentThread().threadId());
    assertThat(Together.send(4 * PERMITS, any)).allSatisfy(Answer::ok);
  }

  /** Its events were stored, and it was told neither that nor otherwise. */
  @Test
  void whatIsNotConfirmedInTimeIsSettled() {
    axonServer.afterAppend(_ -> false);
    later(register("Unconfirmed"));
    axonServer.afterAppend(_ -> true);
    assertThat(untilRegistered("Unconfirmed").header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(registrations("Unconfirmed")).isOne();
  }

  @Test
  void whoWaitsForAHandlerThatDiedIsToldAtOnce() {
    CompletableFuture<Void> handled = new CompletableFuture<>();
    axonServer.beforeAppend(
        _ -> {
          handled.complete(null);
          return false;
        });
    var sent = CompletableFuture.supplyAsync(() -> register("With a handler that dies"));
    assertThat(handled).succeedsWithin(30, TimeUnit.SECONDS);
    axonServer.loseHandlers();
    assertThat(sent).succeedsWithin(5, TimeUnit.SECONDS).satisfies(AxonServerFaultsTest::later);
    axonServer.beforeAppend(_ -> true);
    untilRegistered("With a handler that dies");
    assertThat(registrations("With a handler that dies")).isOne();
  }

  /** What lies in the way when it stands still is carried out when it goes on. */
  @Test
  void anAppendThatArrivesAfterItsSenderGaveUpIsKnown() {
    Instant begin = Instant.now();
    axonServer.beforeHandling(axonServer.wire()::holdBack);
    later(register("Held back"));
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(45));
    assertThat(registrations("Held back")).isZero();
    axonServer.beforeHandling(() -> {});
    axonServer.wire().goOn();
    untilRegistered("Held back");
    assertThat(registrations("Held back")).isOne();
  }

  @Test
  void whileItIsOutOfReachEverybodyIsToldToComeBackAndTheLogIsTold(CapturedOutput output) {
    String instant = Instant.now().minusSeconds(2).toString();
    int before = output.getAll().length();
    axonServer.wire().vanish();
    long begin = System.nanoTime();
    int asked = 0;
    while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(6)) {
      later(register("Nobody there"));
      later(analyst.get("/api/v1/views"));
      later(analyst.get("/api/v1/views/pipeline"));
      later(analyst.get("/api/v1/pipeline/totals?by=STAGE&knownAt=" + instant));
      analyst.get("/api/v1/pipeline/totals?by=STAGE").ok();
      asked++;
    }
    assertThat(server.health("axonServer").values()).allMatch(told -> told.startsWith("DOWN"));
    String told = output.getAll().substring(before);
    assertThat(told.lines().filter(line -> line.contains("cannot be used ("))).hasSize(2);
    assertThat(told.length()).as("after %d rounds: %s", asked, told).isLessThan(4_000);
    axonServer.wire().appear();
    goesOn();
    Poll.until(
        "one line",
        () ->
            output
                    .getAll()
                    .substring(before)
                    .lines()
                    .filter(line -> line.contains("can be used again"))
                    .count()
                == 2);
  }

  @Test
  void underLoadNothingIsLostOrDoubledWhateverBreaks() {
    try (Load load = new Load("F", 4, operator)) {
      load.awaitMore(20);
      axonServer.wire().cut();
      load.awaitMore(20);
      axonServer.loseHandlers();
      load.awaitMore(20);
      axonServer.wire().vanish();
      later(register("During the load"));
      axonServer.wire().appear();
      load.awaitMore(20);
      Ledger ledger = load.finish();
      System.out.println(load);
      ledger.agreesWith(server.log(), OPERATOR);
    }
  }

  private static void losesTo(List<Event> flushed) {
    axonServer.putInPlace(flushed);
    Poll.until("refusal", () -> register("Afterwards").text("rule").equals("log-is-complete"));
    later(register("Afterwards"));
    assertThat(axonServer.copy()).isEqualTo(flushed);
  }

  /** It had acknowledged what it has not flushed. */
  @Test
  void aPowerCutIsNoticedAndThereIsAWayBack() {
    goesOn();
    List<Event> flushed = axonServer.copy();
    long position = register("Lost").ok().position();
    List<String> views = analyst.get("/api/v1/views").ok().body().findValuesAsString("view");
    views.forEach(
        view ->
            Poll.until(
                view + " at " + position,
                () -> analyst.get("/api/v1/views/" + view).ok().position() >= position));

    List<Event> acknowledged = axonServer.copy();
    losesTo(flushed);
    // What is put back from somewhere else is as if it had never been lost.
    axonServer.putInPlace(acknowledged);
    goesOn();
    losesTo(flushed);
    assertThat(server.health("registers").values())
        .singleElement()
        .asString()
        .startsWith("DOWN")
        .contains("lost the events of 2 acknowledged commands");
    Poll.until(
        "a sentence for each view",
        () ->
            analyst.get("/api/v1/views").ok().body().findValuesAsString("failure").stream()
                    .filter(why -> why.contains("is not in the log any more"))
                    .count()
                == views.size());
    assertThat(server.health("views").values()).singleElement().asString().startsWith("DOWN");
    JsonNode lost = operator.get("/api/v1/registers").ok().body().path("lost").path(1);
    assertThat(lost.path("key").asString()).isEqualTo(key("Lost"));
    assertThat(lost.path("command").asString()).isEqualTo("RegisterCustomer");

    sales.post("/api/v1/registers/give-up-lost-commands", "").refused(403, "role-is-held");
    operator.post("/api/v1/registers/give-up-lost-commands", "").ok();
    operator.post("/api/v1/registers/give-up-lost-commands", "").refused(409, "events-are-lost");
    for (String view : views) {
      analyst.post("/api/v1/views/" + view + "/rebuild", "").ok();
      Poll.until(
          "rebuild of " + view,
          () ->
              analyst
                  .get("/api/v1/views/" + view)
                  .ok()
                  .body()
                  .at("/rebuild/state")
                  .asString("")
                  .equals("switched"));
    }
    Answer again = untilRegistered("Lost");
    assertThat(again.header("Idempotent-Replayed")).isEmpty();
    goesOn();
    Poll.until(
        "health",
        () ->
            server.health("views").values().stream().allMatch(told -> told.startsWith("UP"))
                && server.health("registers").values().stream()
                    .allMatch(told -> told.startsWith("UP")));
    sales
        .get(
            "/api/v1/directory/customers/%s?minPosition=%d"
                .formatted(again.text("id"), again.position()))
        .ok();
  }
}
