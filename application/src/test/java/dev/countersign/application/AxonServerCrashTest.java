package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Events in Axon Server's protocol, registers in PostgreSQL, and a command side that dies between
 * the two: no number is lost or given twice, and a repeated key is answered as the first send was.
 */
class AxonServerCrashTest {
  private static AxonServerStandIn axonServer;
  private static String[] storage;
  private static Program commands;

  @BeforeAll
  static void start() {
    axonServer = new AxonServerStandIn();
    storage =
        Stream.of(
                Databases.fresh(8),
                AxonServer.arguments("127.0.0.1:" + axonServer.port()),
                new String[] {"--countersign.demo=true"})
            .flatMap(Arrays::stream)
            .toArray(String[]::new);
    commands = Program.startSide(CommandSideWithDemo.class, storage);
  }

  @AfterAll
  static void stop() {
    commands.close();
    axonServer.close();
  }

  /** Where a contract gets its number that waits for nothing else. */
  private static String approved() {
    Client liNa = commands.as("li.na");
    Answer draft =
        liNa.post(
                "/api/v1/contracts",
                """
                {"type": "SALES_AND_CONSULTING", "branchId": "BJ",
                 "customerId": "00000000-0000-4000-8000-00000000c001", "title": "After the crash",
                 "templateVersion": "2026-1", "standardTemplate": false,
                 "lines": [{"productId": "ERP", "description": "Licences", "quantity": 1,
                            "unitPrice": {"amount": "1000.00", "currency": "CNY"}}],
                 "amount": {"amount": "1000.00", "currency": "CNY"}}
                """)
            .ok();
    String path = "/api/v1/contracts/" + draft.text("id");
    String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    liNa.post(path + "/submit-for-approval", "{\"documentHash\":\"" + hash + "\"}").ok();
    for (String approver : List.of("wang.lei", "sun.li", "zhao.min", "chen.jie", "he.ping")) {
      commands.as(approver).post(path + "/approve", "{}").ok();
    }
    return path + "/allocate-number";
  }

  private static Map<String, String> key(String allocate) {
    return Map.of("Idempotency-Key", allocate.replaceAll("[^0-9a-f]", ""));
  }

  private static boolean isAllocation(List<Event> events) {
    return events.stream()
        .anyMatch(event -> event.getPayload().getType().endsWith(".ContractNumberAllocated"));
  }

  /** Sends the command, and kills the command side when it has come to that point. */
  private static void cutOff(String allocate, CountDownLatch reached) throws InterruptedException {
    Client chenJie = commands.as("chen.jie");
    var sent = CompletableFuture.runAsync(() -> chenJie.post(allocate, "{}", key(allocate)));
    assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    commands.kill();
    assertThat(sent).failsWithin(60, TimeUnit.SECONDS);
    axonServer.beforeAppend(events -> true);
    axonServer.afterAppend(events -> true);
    commands = Program.startSide(CommandSideWithDemo.class, storage);
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

  private static void numbersGoOnWithoutGaps() {
    String allocate = approved();
    commands.as("chen.jie").post(allocate, "{}").ok();
    List<Integer> all = ordinals();
    assertThat(all).doesNotHaveDuplicates();
    assertThat(all.getLast() - all.getFirst()).isEqualTo(all.size() - 1);
  }

  @Test
  void whatWasStoredIsTakenIntoTheRegisters() throws Exception {
    String allocate = approved();
    int before = ordinals().size();
    CountDownLatch stored = new CountDownLatch(1);
    axonServer.afterAppend(
        events -> {
          if (isAllocation(events)) {
            stored.countDown();
          }
          return !isAllocation(events);
        });
    cutOff(allocate, stored);
    Answer again = commands.as("chen.jie").post(allocate, "{}", key(allocate)).ok();
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(again.body().path("events").toString()).contains("ContractNumberAllocated");
    assertThat(again.position()).isPositive();
    assertThat(ordinals()).hasSize(before + 1);
    numbersGoOnWithoutGaps();
  }

  @Test
  void whatWasNotStoredHasNotHappened() throws Exception {
    String allocate = approved();
    int before = ordinals().size();
    CountDownLatch announced = new CountDownLatch(1);
    axonServer.beforeAppend(
        events -> {
          if (isAllocation(events)) {
            announced.countDown();
          }
          return !isAllocation(events);
        });
    cutOff(allocate, announced);
    assertThat(ordinals()).hasSize(before);
    Answer again = commands.as("chen.jie").post(allocate, "{}", key(allocate)).ok();
    assertThat(again.header("Idempotent-Replayed")).isEmpty();
    assertThat(ordinals()).hasSize(before + 1);
    numbersGoOnWithoutGaps();
  }
}
