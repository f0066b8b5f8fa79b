package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is turned away before anybody looks at it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EntranceTest {
  @LocalServerPort int port;
  @Autowired LocalAccounts accounts;

  private Http http;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestApplication.useNewDatabase(properties);
  }

  @BeforeEach
  void logIn() throws Exception {
    if (!accounts.exists("ann")) {
      accounts.create("ann", "E1", "a fine password");
    }
    http = Http.on(port).loggedIn("ann", "a fine password");
  }

  private static String thing(int characters) {
    return "{\"name\":\"" + "x".repeat(characters) + "\"}";
  }

  @Test
  void aBodyHasALimit() throws Exception {
    assertThat(http.post("/test/things", thing(9_000)).status()).isEqualTo(200);
    assertThat(http.post("/test/things", thing(Entrance.LARGEST_BODY)).problem())
        .isEqualTo("413 content-too-large");
    assertThat(Http.on(port).post("/api/v1/session", thing(Entrance.LARGEST_LOGIN)).problem())
        .isEqualTo("413 content-too-large");
  }

  @Test
  void alsoOneThatDoesNotTellItsSize() throws Exception {
    byte[] large = thing(Entrance.LARGEST_LOGIN).getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/session"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json;charset=utf-16", "application/json;charset=utf-16be", "x/y;z"})
  void whatCannotBeAnsweredIsNotDone(String accepted) throws Exception {
    assertThat(http.with("Accept", accepted).post("/test/things", thing(1)).problem())
        .isEqualTo("406 not-acceptable");
  }

  @Test
  void utf8IsAnswered() throws Exception {
    assertThat(
            http.with("Accept", "application/json;charset=UTF-8")
                .post("/test/things", thing(1))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/test/things/%zz", "/test/things/%00", "/test/things/a%2Fb", "/test/things/a%5Cb",
        "/test/things/1?size=%zz", "/test/things/1?size=%", "/test/things/a\\b", "/%ff%2e%2e%2f"
      })
  void anAddressThatIsNoneIsAProblemLikeOthers(String address) throws Exception {
    String answer = raw("GET " + address + " HTTP/1.1", "");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .contains("Content-Type: application/problem+json", "X-Request-Id: ", "\"rule\":")
        .doesNotContain("<html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"colour=red", "Size=1", "size=1&size=1", "size=", "size=%20"})
  void aParameterThatIsNotKnownOrSaysNothingIsRefused(String parameters) throws Exception {
    assertThat(http.get("/test/things/1?" + parameters).problem()).isEqualTo("400 invalid-field");
  }

  @Test
  void aHeaderThatIsNoneIsNoFault() throws Exception {
    assertThat(raw("GET /test/seen HTTP/1.1", "Idempotency-Key: sch\u00f6n\r\n"))
        .startsWith("HTTP/1.1 200 ");
    assertThat(raw("GET /test/seen HTTP/9.9", "")).startsWith("HTTP/1.1 505 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
  void aBrokenFormIsNoFault(String type) throws Exception {
    assertThat(http.with("Content-Type", type).send("POST", "/test/things", "--y\r\n").status())
        .isBetween(400, 499);
  }

  /** As when all wait for the database, of which each but the last keeps a thread. */
  @Test
  void whoWaitsLendsTheirPlace() throws Exception {
    List<Callable<Integer>> requests =
        Collections.nCopies(Workers.MOST_LENT, () -> http.get("/test/meeting").status());
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : senders.invokeAll(requests)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    assertThat(Http.on(port).get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  private String raw(String request, String header) throws IOException {
    String token = http.headers().getLast();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              (request
                      + "\r\nHost: 127.0.0.1\r\nConnection: close\r\nAuthorization: "
                      + token
                      + "\r\n"
                      + header
                      + "\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      socket.setSoTimeout(20_000);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
