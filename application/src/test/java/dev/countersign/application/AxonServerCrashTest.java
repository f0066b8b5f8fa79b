package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Events in Axon Server's protocol, registers in PostgreSQL, two command sides, and the one that
 * handles the commands dies between the two: no number is lost or given twice, a repeated key is
 * answered as the first send was, and whatever it was at is taken over.
 */
class AxonServerCrashTest {
  private static final String ALLOCATE = "/api/v1/contracts/%s/allocate-number";
  private static final String IN_APPROVAL = "00000000-0000-4000-8000-000000000003";
  private static final String FAST_DEADLINES = "--countersign.deadlines.polling-interval=200ms";

  private static AxonServerStandIn axonServer;
  private static Server survivor;
  private @Nullable Program handler;

  @BeforeAll
  static void startTheSurvivor() {
    axonServer = new AxonServerStandIn();
    survivor = Server.startOn(axonServer, "--countersign.demo=true", FAST_DEADLINES);
    axonServer.routeToTheNewest();
  }

  @AfterAll
  static void stop() {
    survivor.close();
    axonServer.close();
  }

  private void startTheHandler(String... arguments) {
    handler = Program.startSide(CommandSideWithDemo.class, survivor.storage(), arguments);
  }

  @AfterEach
  void stopTheHandler() {
    axonServer.beforeAppend(_ -> true);
    axonServer.afterAppend(_ -> true);
    if (handler != null) {
      handler.close();
    }
  }

  private Program handler() {
    return Objects.requireNonNull(handler);
  }

  private static boolean contains(List<Event> events, String type) {
    return contains(events, type, "");
  }

  private static boolean contains(List<Event> events, String type, String about) {
    return events.stream()
        .map(Event::getPayload)
        .anyMatch(
            payload ->
                payload.getType().endsWith("." + type)
                    && payload.getData().toStringUtf8().contains(about));
  }

  /** Counts down when such an event is stored, whose sender is never told so. */
  private static CountDownLatch storedInSilence(String type, String about) {
    CountDownLatch stored = new CountDownLatch(1);
    axonServer.afterAppend(
        events -> {
          if (contains(events, type, about)) {
            stored.countDown();
          }
          return !contains(events, type, about);
        });
    return stored;
  }

  private void killAt(CountDownLatch reached) throws InterruptedException {
    assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    handler().kill();
    axonServer.beforeAppend(_ -> true);
    axonServer.afterAppend(_ -> true);
  }

  /** Sends the command, and kills who handles it when it has come to that point. */
  private void cutOff(String contract, CountDownLatch reached) throws InterruptedException {
    Client chenJie = handler().as("chen.jie");
    var sent =
        CompletableFuture.runAsync(
            () -> chenJie.post(ALLOCATE.formatted(contract), "{}", key(contract)));
    killAt(reached);
    assertThat(sent).failsWithin(60, TimeUnit.SECONDS);
  }

  private static Map<String, String> key(String contract) {
    return Map.of("Idempotency-Key", "cut-off-" + contract);
  }

  /** As clients do that are told to come back. */
  private static Answer until(String what, Supplier<Answer> sent) {
    return Poll.forValue(
            what,
            () -> {
              Answer answer = sent.get();
              return answer.status() == 503 ? Optional.empty() : Optional.of(answer);
            })
        .ok();
  }

  private static Answer sentAgain(String contract) {
    Client chenJie = survivor.as("chen.jie");
    return until(
        "an answer to the key",
        () -> chenJie.post(ALLOCATE.formatted(contract), "{}", key(contract)));
  }

  /** The numbers in the series of these contracts, as the events tell. */
  private static List<Integer> ordinals() {
    return axonServer.payloads("ContractNumberAllocated").stream()
        .map(payload -> Client.JSON.readTree(payload))
        .filter(number -> number.path("series").asString().startsWith("XS-BJ-"))
        .map(number -> number.path("ordinal").asInt())
        .sorted()
        .toList();
  }

  private static String approved() {
    Client liNa = survivor.as("li.na");
    String draft =
        """
        {"type": "SALES_AND_CONSULTING", "branchId": "BJ",
         "customerId": "00000000-0000-4000-8000-00000000c001", "title": "Around the crash",
         "templateVersion": "2026-1",
         "lines": [{"productId": "ERP", "description": "Licences", "quantity": 1,
                    "unitPrice": {"amount": "1000.00", "currency": "CNY"}}],
         "amount": {"amount": "1000.00", "currency": "CNY"}}
        """;
    String id = until("a draft", () -> liNa.post("/api/v1/contracts", draft)).text("id");
    String path = "/api/v1/contracts/" + id;
    String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    liNa.post(path + "/submit-for-approval", "{\"documentHash\":\"" + hash + "\"}").ok();
    for (String approver : List.of("wang.lei", "sun.li", "zhao.min", "chen.jie", "he.ping")) {
      survivor.as(approver).post(path + "/approve", "{}").ok();
    }
    return id;
  }

  private static void numbersGoOnWithoutGaps() {
    survivor.as("chen.jie").post(ALLOCATE.formatted(approved()), "{}").ok();
    List<Integer> all = ordinals();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all.getLast() - all.getFirst()).isEqualTo(all.size() - 1);
  }

  @Test
  void whatWasStoredIsTakenIntoTheRegisters() throws Exception {
    startTheHandler();
    String contract = approved();
    int before = ordinals().size();
    cutOff(contract, storedInSilence("ContractNumberAllocated", ""));
    Answer again = sentAgain(contract);
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.body().path("events").toString()).contains("ContractNumberAllocated");
    assertThat(again.position()).isPositive();
    assertThat(ordinals()).hasSize(before + 1);
    numbersGoOnWithoutGaps();
  }

  @Test
  void whatWasNotStoredHasNotHappened() throws Exception {
    startTheHandler();
    String contract = approved();
    int before = ordinals().size();
    CountDownLatch announced = new CountDownLatch(1);
    axonServer.beforeAppend(
        events -> {
          if (contains(events, "ContractNumberAllocated")) {
            announced.countDown();
          }
          return !contains(events, "ContractNumberAllocated");
        });
    cutOff(contract, announced);
    assertThat(ordinals()).hasSize(before);
    Answer again = sentAgain(contract);
    assertThat(again.header("Idempotent-Replayed")).isEmpty();
    assertThat(ordinals()).hasSize(before + 1);
    numbersGoOnWithoutGaps();
  }

  @Test
  void anImportIsTakenOver() throws Exception {
    startTheHandler();
    int rows = 200;
    String mapping =
        """
        {"name": "taken over", "sources": [
          {"file": "customers.csv", "key": ["name"], "commands": [{"command": "RegisterCustomer",
           "fields": {"name": {"column": "name"}, "branchId": "BJ"}}]}]}
        """;
    StringBuilder file = new StringBuilder("name\n");
    for (int row = 0; row < rows; row++) {
      file.append("Imported ").append(row).append('\n');
    }
    CountDownLatch some = new CountDownLatch(60);
    axonServer.afterAppend(
        events -> {
          if (contains(events, "CustomerRegistered")) {
            some.countDown();
          }
          return true;
        });
    String id =
        handler()
            .as("deng.hui")
            .postForm(
                "/api/v1/imports",
                List.of(
                    new Client.Part("mapping", "mapping.json", mapping),
                    new Client.Part("files", "customers.csv", file.toString())))
            .ok()
            .text("id");
    killAt(some);

    Client operator = survivor.as("deng.hui");
    operator.post("/api/v1/imports/" + id + "/resume", "").ok();
    Poll.until(
        "end of the import",
        () -> operator.get("/api/v1/imports/" + id).ok().text("state").equals("FINISHED"));
    List<String> imported = new ArrayList<>();
    for (String payload : axonServer.payloads("CustomerRegistered")) {
      String name = Client.JSON.readTree(payload).path("name").asString();
      if (name.startsWith("Imported ")) {
        imported.add(name);
      }
    }
    assertThat(imported).hasSize(rows).doesNotHaveDuplicates();
  }

  @Test
  void aStepEscalatesOnce() throws Exception {
    String first =
        survivor
            .sql()
            .sql(
                """
                select task_instance from command.scheduled_task
                where task_name = 'escalate-approval' and task_instance like ?
                order by execution_time limit 1
                """)
            .param("%" + IN_APPROVAL + "%")
            .query(String.class)
            .single();
    CountDownLatch escalated = storedInSilence("ApprovalStepEscalated", IN_APPROVAL);
    startTheHandler(FAST_DEADLINES, "--test.clock-ahead=P10D");
    killAt(escalated);
    // The survivor has it when it knows that the other is dead; here, at once.
    Poll.until(
        "end of the deadline",
        () -> {
          survivor
              .sql()
              .sql(
                  """
                  update command.scheduled_task set execution_time = now(), picked = false
                  where task_instance = ? and (picked_by is null or execution_time > now())
                  """)
              .param(first)
              .update();
          return survivor
                  .sql()
                  .sql("select count(*) from command.scheduled_task where task_instance = ?")
                  .param(first)
                  .query(Long.class)
                  .single()
              == 0;
        });
    assertThat(axonServer.payloads("ApprovalStepEscalated"))
        .filteredOn(payload -> payload.contains(IN_APPROVAL))
        .hasSize(1);
  }
}
