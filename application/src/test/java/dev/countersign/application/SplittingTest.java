package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Splitting a contract gains nothing: those of one customer are summed, over HTTP. */
class SplittingTest {
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  /** The default policy's: above it, the deputy general manager and the chairman decide, too. */
  private static final long MAJOR_ABOVE = 1_000_000;

  private static final Duration LONGER_THAN_THE_WINDOW = Duration.ofDays(91);
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

  private static String customer(String name) {
    return server
        .as("li.na")
        .post("/api/v1/customers", "{\"name\": \"%s\", \"branchId\": \"BJ\"}".formatted(name))
        .ok()
        .text("id");
  }

  private static String drafted(String customer, long yuan) {
    return server
        .as("li.na")
        .post(
            "/api/v1/contracts",
            """
            {"type": "SALES_AND_CONSULTING", "branchId": "BJ", "customerId": "%1$s",
             "title": "A part", "templateVersion": "2026-1",
             "lines": [{"productId": "ERP", "description": "Licences", "quantity": 1,
                        "unitPrice": {"amount": "%2$d.00", "currency": "CNY"}}],
             "amount": {"amount": "%2$d.00", "currency": "CNY"}}
            """
                .formatted(customer, yuan))
        .ok()
        .text("id");
  }

  private static Answer submit(Client client, String contract) {
    return client
        .post(
            "/api/v1/contracts/" + contract + "/submit-for-approval",
            "{\"documentHash\":\"" + HASH + "\"}")
        .ok();
  }

  /** Whether the chairman is on the contract's route. */
  private static boolean isMajor(String contract, long position) {
    Answer path =
        server
            .as("wu.tao")
            .get("/api/v1/approvals/contract:%s/steps?minPosition=%d".formatted(contract, position))
            .ok();
    assertThat(path.body().path("items").size()).isIn(5, 7);
    return path.response().body().contains("CHAIRMAN");
  }

  private static boolean submittedIsMajor(String contract) {
    return isMajor(contract, submit(server.as("li.na"), contract).position());
  }

  @Test
  void theSecondHalfTakesTheRouteOfTheWhole() {
    String customer = customer("Two halves");
    assertThat(submittedIsMajor(drafted(customer, 600_000))).isFalse();
    assertThat(submittedIsMajor(drafted(customer, 600_000))).isTrue();
  }

  @Test
  void contractsOfAnotherCustomerDoNotCount() {
    assertThat(submittedIsMajor(drafted(customer("One"), 600_000))).isFalse();
    assertThat(submittedIsMajor(drafted(customer("Another"), 600_000))).isFalse();
  }

  @Test
  void draftsDoNotCount() {
    String customer = customer("Undecided");
    String other = drafted(customer, 600_000);
    assertThat(submittedIsMajor(drafted(customer, 600_000))).isFalse();
    assertThat(submittedIsMajor(other)).isTrue();
  }

  @Test
  void contractsBeforeTheWindowDoNotCount() {
    String customer = customer("Patient");
    assertThat(submittedIsMajor(drafted(customer, 600_000))).isFalse();
    server.bean(TestClock.class).ahead(LONGER_THAN_THE_WINDOW);
    assertThat(submittedIsMajor(drafted(customer, 600_000))).isFalse();
  }

  @Test
  void submittingAllPartsAtOnceGainsNothing() throws Exception {
    int parts = 16;
    long part = 100_000;
    String customer = customer("Sixteen parts");
    List<String> contracts = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      contracts.add(drafted(customer, part));
    }
    Client liNa = server.as("li.na");
    long last = 0;
    try (var senders = Executors.newFixedThreadPool(parts)) {
      List<Future<Answer>> answers =
          contracts.stream().map(contract -> senders.submit(() -> submit(liNa, contract))).toList();
      for (Future<Answer> answer : answers) {
        last = Math.max(last, answer.get().position());
      }
    }
    long position = last;
    // One after the other: as many as fit under the threshold, and no more, take the short route.
    assertThat(contracts.stream().filter(contract -> !isMajor(contract, position)))
        .hasSize((int) (MAJOR_ABOVE / part));
  }
}
