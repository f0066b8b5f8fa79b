package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.application.demo.DemoCompany;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens before anybody is known, and what is kept of it. */
class AtTheDoorTest {
  /** Within which commands and probes are answered, whatever goes on at the door. */
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.startWithDemo();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** As much as some browsers and a script can do; it ends by itself within seconds. */
  @Test
  void neitherHalfSentBodiesNorLogInsNorExportsKeepCommandsWaiting() throws Exception {
    Client sales = server.as("li.na");
    Client auditor = server.as("ma.jun");
    // What the first of their kind cost, here and there, is no waiting.
    server.anonymous().get("/actuator/health").ok();
    sales.post("/api/v1/customers", "{\"name\": \"Customer\", \"branchId\": \"BJ\"}").ok();
    String token = server.anonymous().session("zhou.kai", DemoCompany.PASSWORD).text("token");
    List<Socket> halves = new ArrayList<>();
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        halves.add(half("/api/v1/session", null));
        halves.add(half("/api/v1/customers", token));
      }
      List<Future<Answer>> logins =
          sent(others, 64, () -> server.anonymous().session("wang.lei", DemoCompany.PASSWORD));
      List<Future<Answer>> exports =
          sent(others, 20, () -> auditor.get("/api/v1/audit-trail/export?format=CSV"));
      for (int i = 0; i < 5; i++) {
        answersAtOnce(() -> server.anonymous().get("/actuator/health"));
        String customer = "{\"name\": \"Customer %d\", \"branchId\": \"BJ\"}".formatted(i);
        answersAtOnce(() -> sales.post("/api/v1/customers", customer));
      }
      for (Future<Answer> login : logins) {
        assertThat(login.get().status()).isIn(200, 503);
      }
      for (Future<Answer> export : exports) {
        assertThat(export.get().status()).isIn(200, 503);
      }
      for (Socket half : halves) {
        half.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        assertThat(statusLine(half)).containsAnyOf(" 408", " 503");
      }
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
  }

  private static List<Future<Answer>> sent(
      java.util.concurrent.ExecutorService senders, int times, Callable<Answer> request) {
    return IntStream.range(0, times).mapToObj(i -> senders.submit(request)).toList();
  }

  private static void answersAtOnce(Callable<Answer> request) throws Exception {
    long start = System.nanoTime();
    request.call().ok();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
  }

  /** A request of which only the beginning comes. */
  private static Socket half(String path, @Nullable String token) throws IOException {
    return raw(
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n%sContent-Length: 100\r\n\r\n{"
            .formatted(path, token == null ? "" : "Authorization: Bearer " + token + "\r\n"));
  }

  private static Socket raw(String request) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private static String statusLine(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = socket.getInputStream().read();
        next >= 0 && next != '\r';
        next = socket.getInputStream().read()) {
      line.append((char) next);
    }
    return line.toString();
  }

  /** Files are large: who may not import is told so before any of it is read. */
  @Test
  void filesAreReadOnlyOfWhoMayImport() throws Exception {
    assertThat(halfForm(null)).contains(" 401");
    assertThat(halfForm(server.anonymous().session("li.na", DemoCompany.PASSWORD).text("token")))
        .contains(" 403");
    Client operator = server.as("deng.hui");
    for (String body : List.of("", "--x", "--x\r\n\r\n", "--x\r\nnothing\r\n\r\nat all")) {
      Answer refused =
          operator.send(
              operator
                  .request("/api/v1/imports")
                  .header("Content-Type", "multipart/form-data; boundary=x")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build());
      assertThat(refused.status()).as(body).isEqualTo(400);
      assertThat(refused.text("rule")).as(body).isIn("bad-request", "invalid-field");
    }
  }

  /** The first line of the answer to a form of which only the beginning comes, which is at once. */
  private static String halfForm(@Nullable String token) throws IOException {
    try (Socket half = form(token, "--x")) {
      half.setSoTimeout((int) AT_ONCE.toMillis());
      return statusLine(half);
    }
  }

  private static Socket form(@Nullable String token, String begun) throws IOException {
    return raw(
        "POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\n%sContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 100000\r\n\r\n%s"
            .formatted(token == null ? "" : "Authorization: Bearer " + token + "\r\n", begun));
  }

  /** Wherever it stops: before a part, in its head, or in a file. */
  @Test
  void aFormThatStopsHalfWayIsGivenUp() throws Exception {
    String token = server.anonymous().session("deng.hui", DemoCompany.PASSWORD).text("token");
    String head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.csv\"\r\n";
    List<Socket> halves = new ArrayList<>();
    try {
      for (String begun :
          List.of("", "--x", head, head + "\r\ncode,name\n", head + "\r\na\r\n--x\r\n")) {
        halves.add(form(token, begun));
      }
      for (Socket half : halves) {
        half.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        assertThat(statusLine(half)).contains(" 408");
      }
    } finally {
      for (Socket half : halves) {
        half.close();
      }
    }
  }

  @Test
  void everyAnswerTellsBrowsersToBeCareful() throws Exception {
    for (String path :
        List.of("/actuator/health", "/api/v1/session", "/nowhere", "/v3/api-docs", "/a%2Fb")) {
      try (Socket socket =
          raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head)
            .as(path)
            .contains("X-Content-Type-Options: nosniff")
            .contains("X-Frame-Options: DENY")
            .contains("Content-Security-Policy: default-src 'self'")
            .contains("Referrer-Policy: no-referrer");
      }
    }
  }

  @Test
  void metricsAreForOperators() {
    server.as("li.na").get("/actuator/prometheus").refused(403, "not-allowed");
    server.as("ma.jun").get("/actuator/info").refused(403, "not-allowed");
    server.as("deng.hui").get("/actuator/prometheus").ok();
    server.anonymous().get("/actuator/prometheus").refused(401, "authentication-required");
  }

  @Test
  void descriptionsAreWrittenOnce() {
    Answer first = server.anonymous().get("/v3/api-docs.yaml").ok();
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(server.anonymous().get("/v3/api-docs.yaml").ok().response().body())
          .isEqualTo(first.response().body());
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
  }

  @Test
  void whatIsRefusedIsOnRecord() {
    Client sales = server.as("zhou.kai");
    sales
        .post("/api/v1/contracts/00000000-0000-4000-8000-000000000003/approve", "{}")
        .refused(403, "role-is-held");
    sales.get("/api/v1/audit-trail").refused(403, "no-role-for-view");
    Client auditor = server.as("ma.jun");
    String events = "/api/v1/audit-trail/security-events?person=E1014";
    Poll.until(
        "both are on record",
        () -> auditor.get(events + "&kind=QUESTION_REFUSED").body().path("items").size() == 1);
    var command = auditor.get(events + "&kind=COMMAND_REFUSED").ok().body().at("/items/0");
    assertThat(command.path("subject").asString())
        .isEqualTo(
            "ApproveStep POST /api/v1/contracts/00000000-0000-4000-8000-000000000003/approve");
    assertThat(command.path("rule").asString()).isEqualTo("role-is-held");
    assertThat(command.path("account").asString()).isEqualTo("zhou.kai");
    assertThat(command.path("sourceAddress").asString()).isEqualTo("127.0.0.1");
    assertThat(auditor.get(events + "&to=2020-01-01T00:00:00Z").body().path("items")).isEmpty();
    sales.get(events).refused(403, "no-role-for-view");
  }

  /** Imports run with many roles in one hand, which an auditor is told. */
  @Test
  void dutiesInOneHandAreListed() {
    var conflicts =
        server.as("ma.jun").get("/api/v1/staff-access/duty-conflicts?employeeId=E1013").ok();
    assertThat(conflicts.body().findValuesAsString("role")).contains("SALES", "STAFF_ADMIN");
    assertThat(
            server
                .as("ma.jun")
                .get("/api/v1/staff-access/duty-conflicts?employeeId=E1001")
                .body()
                .path("items"))
        .isEmpty();
  }
}
