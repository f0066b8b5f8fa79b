package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.web.LocalAccounts.LoggedIn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LocalAccessTest {
  private static final String PASSWORD = "correct horse battery";

  @LocalServerPort int port;
  @Autowired LocalAccounts accounts;
  @Autowired JdbcClient jdbc;

  private Http http;
  private String account;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestApplication.useNewDatabase(properties);
  }

  @BeforeEach
  void createAccount() {
    http = Http.on(port);
    account = "u-" + UUID.randomUUID();
    accounts.create(account, "E-" + account, PASSWORD);
  }

  @Test
  void aTokenLetsIn() throws Exception {
    var login = http.login(account, PASSWORD);

    assertThat(login.status()).isEqualTo(200);
    assertThat(login.at("/employeeId")).isEqualTo("E-" + account);
    assertThat(Instant.parse(login.at("/expiresAt")))
        .isBetween(
            Instant.now().plus(Duration.ofHours(8)).minusSeconds(60),
            Instant.now().plus(Duration.ofHours(8)).plusSeconds(60));
    var seen = http.bearer(login.at("/token")).get("/test/seen");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.at("/caller/employeeId")).isEqualTo("E-" + account);
    assertThat(seen.at("/caller/account")).isEqualTo(account);
    assertThat(seen.body().at("/current")).isEqualTo(seen.body().at("/caller"));
    assertThat(seen.response().headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void withoutTokenOnlyTheOpenPathsAnswer() throws Exception {
    assertThat(http.get("/test/seen").problem()).isEqualTo("401 authentication-required");
    assertThat(http.get("/test/seen").header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(http.get("/nowhere").problem()).isEqualTo("401 authentication-required");
    assertThat(http.get("/actuator/info").problem()).isEqualTo("401 authentication-required");
    assertThat(http.get("/actuator/health").status()).isEqualTo(200);
    assertThat(http.get("/v3/api-docs").status()).isEqualTo(200);
    assertThat(http.get("/swagger-ui/index.html").status()).isEqualTo(200);
  }

  @Test
  void wrongPasswordAndUnknownAccountAreToldAlike() throws Exception {
    var wrong = http.login(account, "wrong password");
    var unknown = http.login("nobody", "wrong password");

    assertThat(wrong.problem()).isEqualTo("401 wrong-credentials");
    assertThat(unknown.problem()).isEqualTo("401 wrong-credentials");
    assertThat(wrong.at("/detail")).isEqualTo(unknown.at("/detail"));
    assertThat(http.login(account, "").problem()).isEqualTo("400 invalid-field");
  }

  @Test
  void fiveWrongPasswordsLockForAGrowingTime() throws Exception {
    for (String name : new String[] {account, "nobody-" + account}) {
      for (int attempt = 1; attempt <= 5; attempt++) {
        assertThat(http.login(name, "wrong password").problem()).isEqualTo("401 wrong-credentials");
      }
      assertThat(http.login(name, PASSWORD).problem()).isEqualTo("429 too-many-attempts");
      assertThat(retryAfter(name)).isBetween(20, 31);
      unlock(name);
      assertThat(http.login(name, "wrong password").problem()).isEqualTo("401 wrong-credentials");
      assertThat(retryAfter(name)).isBetween(50, 61);
    }

    unlock(account);
    assertThat(http.login(account, PASSWORD).status()).isEqualTo(200);
    assertThat(http.login(account, "wrong password").problem()).isEqualTo("401 wrong-credentials");
    assertThat(http.login(account, PASSWORD).status()).isEqualTo(200);
  }

  /** Whoever tries wrong passwords from elsewhere keeps nobody out. */
  @Test
  void aLockIsOfWhereTheTriesCameFrom() throws Exception {
    for (int attempt = 1; attempt <= 5; attempt++) {
      http.login(account, "wrong password");
    }
    assertThat(http.login(account, PASSWORD).problem()).isEqualTo("429 too-many-attempts");

    assertThat(accounts.logIn(account, PASSWORD).account().account()).isEqualTo(account);
    assertThat(http.login(account, PASSWORD).problem()).isEqualTo("429 too-many-attempts");
  }

  private void tried(String name, String address, int times) {
    jdbc.sql(
            "insert into access.failed_login (account, source_address, failed_attempts, failed_at)"
                + " values (?, ?, ?, now() - interval '30 minutes')")
        .params(name, address, times)
        .update();
  }

  /** Not one address tries much, but all together do. */
  @Test
  void manyAddressesTogetherAreFew() throws Exception {
    String stranger = "s-" + account;
    accounts.create(stranger, "E-" + stranger, PASSWORD);
    assertThat(http.login(account, PASSWORD).status()).isEqualTo(200);
    for (int address = 1; address < LocalAccounts.MOST_FOR_ONE_NAME; address++) {
      tried(account, "10.0.0." + address, 1);
      tried(stranger, "10.0.0." + address, 1);
    }
    assertThat(http.login(stranger, "wrong password").problem()).isEqualTo("401 wrong-credentials");
    assertThat(retryAfter(stranger)).isBetween(1_700, 1_801);
    jdbc.sql("update access.failed_login set failed_at = now() - interval '61 minutes'").update();
    assertThat(http.login(stranger, PASSWORD).status()).isEqualTo(200);
  }

  /** Where somebody has logged in before, nobody else's tries keep them out. */
  @Test
  void whoIsKnownThereIsNotKeptOutByStrangers() throws Exception {
    assertThat(http.login(account, PASSWORD).status()).isEqualTo(200);
    tried("another-" + account, "127.0.0.1", 5);
    for (int address = 1; address <= LocalAccounts.MOST_FOR_ONE_NAME; address++) {
      tried(account, "10.0.0." + address, 5);
    }
    assertThat(http.login(account, PASSWORD).status()).isEqualTo(200);
    assertThat(http.login(account, "wrong password").problem()).isEqualTo("401 wrong-credentials");
  }

  @Test
  void oneAddressTriesFewNames() throws Exception {
    try {
      for (int name = 0; name < LocalAccounts.MOST_FROM_ONE_ADDRESS; name++) {
        tried("sprayed-" + name, "127.0.0.1", 1);
      }
      assertThat(retryAfter(account)).isBetween(1_700, 1_801);
      assertThat(accounts.logIn(account, PASSWORD).account().account()).isEqualTo(account);
    } finally {
      jdbc.sql("delete from access.failed_login where account like 'sprayed-%'").update();
    }
  }

  /** A try counts before it is known to be wrong, so that many at once are no more than five. */
  @Test
  void manyGuessesAtOnceAreNoMoreThanFive() throws Exception {
    try (var senders = Executors.newFixedThreadPool(16)) {
      var sent = new ArrayList<Future<String>>();
      for (int i = 0; i < 32; i++) {
        sent.add(senders.submit(() -> http.login(account, "wrong password").problem()));
      }
      var answers = new ArrayList<String>();
      for (var each : sent) {
        answers.add(each.get());
      }
      assertThat(answers)
          .allMatch(
              List.of("401 wrong-credentials", "429 too-many-attempts", "503 too-many-logins")
                  ::contains);
      assertThat(answers.stream().filter("401 wrong-credentials"::equals).count())
          .isLessThanOrEqualTo(5);
    }
  }

  @Test
  void aLockNeverLastsLongerThanAnHour() throws Exception {
    http.login(account, "wrong password");
    jdbc.sql("update access.failed_login set failed_attempts = 1000000 where account = ?")
        .param(account)
        .update();

    assertThat(http.login(account, "wrong password").problem()).isEqualTo("401 wrong-credentials");
    assertThat(retryAfter(account)).isBetween(3_500, 3_601);
  }

  private int retryAfter(String name) throws Exception {
    var refused = http.login(name, PASSWORD);
    assertThat(refused.problem()).isEqualTo("429 too-many-attempts");
    return Integer.parseInt(String.valueOf(refused.header("Retry-After")));
  }

  private void unlock(String name) {
    jdbc.sql("update access.failed_login set locked_until = now() where account = ?")
        .param(name)
        .update();
  }

  @Test
  void expiredForeignAndMalformedTokensAreRefused() throws Exception {
    var login = accounts.logIn(account, PASSWORD);
    var past = new LoggedIn(login.account(), login.session(), Instant.now().minusSeconds(120));
    var key = LocalTokens.signingKey(jdbc);
    var longAgo = InstantSource.fixed(Instant.now().minus(Duration.ofHours(9)));
    String good = tokens(key, InstantSource.system()).issue(login).token();
    String expired = tokens(key, longAgo).issue(past).token();
    String foreign =
        tokens(new SecretKeySpec(new byte[32], "HmacSHA256"), InstantSource.system())
            .issue(login)
            .token();

    assertThat(http.bearer(good).get("/test/seen").status()).isEqualTo(200);
    for (String bad : new String[] {expired, foreign, unsigned(good), "nonsense"}) {
      var refused = http.bearer(bad).get("/test/seen");
      assertThat(refused.problem()).isEqualTo("401 invalid-token");
      assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
      assertThat(http.bearer(bad).login(account, PASSWORD).status())
          .as("a bad token does not keep from logging in")
          .isEqualTo(200);
    }
  }

  private static LocalTokens tokens(SecretKey key, InstantSource clock) {
    return new LocalTokens(key, "employee_id", clock);
  }

  private static String unsigned(String token) {
    return "eyJhbGciOiJub25lIn0." + claims(token) + ".";
  }

  private static String claims(String token) {
    return token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
  }

  @Test
  void theSigningKeyIsMadeOnce() {
    assertThat(LocalTokens.signingKey(jdbc)).isEqualTo(LocalTokens.signingKey(jdbc));
  }

  @Test
  void changingThePasswordWithdrawsEveryOlderToken() throws Exception {
    Http first = http.loggedIn(account, PASSWORD);
    Http second = http.loggedIn(account, PASSWORD);
    assertThat(second.get("/test/seen").status()).isEqualTo(200);

    assertThat(change(first, PASSWORD, "short").problem()).isEqualTo("400 invalid-field");
    assertThat(change(first, PASSWORD, "长".repeat(25)).problem()).isEqualTo("400 invalid-field");
    assertThat(change(first, "wrong password", "a new password").problem())
        .isEqualTo("401 wrong-credentials");
    var changed = change(first, PASSWORD, "a new password");

    assertThat(changed.status()).isEqualTo(200);
    assertThat(http.bearer(changed.at("/token")).get("/test/seen").status()).isEqualTo(200);
    assertThat(first.get("/test/seen").problem()).isEqualTo("401 invalid-token");
    assertThat(second.get("/test/seen").problem()).isEqualTo("401 invalid-token");
    assertThat(http.login(account, PASSWORD).problem()).isEqualTo("401 wrong-credentials");
    assertThat(http.login(account, "a new password").status()).isEqualTo(200);
  }

  private static Http.Answer change(Http http, String from, String to) throws Exception {
    return http.post(
        "/api/v1/session/password",
        "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(from, to));
  }

  @Test
  void disablingAnEmployeeWithdrawsTokensAndLogin() throws Exception {
    Http token = http.loggedIn(account, PASSWORD);
    assertThat(token.get("/test/seen").status()).isEqualTo(200);

    accounts.disableFor("E-" + account);

    assertThat(token.get("/test/seen").problem()).isEqualTo("401 invalid-token");
    assertThat(http.login(account, PASSWORD).problem()).isEqualTo("401 wrong-credentials");
    assertThat(accounts.exists(account)).isTrue();
  }

  @Test
  void aGeneratedPasswordWorksAndIsKeptAsHashOnly() throws Exception {
    String generated = accounts.create(account + "-2", "E2");

    assertThat(generated).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
    assertThat(http.login(account + "-2", generated).status()).isEqualTo(200);
    assertThat(
            jdbc.sql("select password_hash from access.local_account where account = ?")
                .param(account + "-2")
                .query(String.class)
                .single())
        .startsWith("{bcrypt}")
        .doesNotContain(generated);
    assertThatThrownBy(() -> accounts.create(account, "E2", PASSWORD))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.rule()).isEqualTo("account-taken"));
    assertThat(accounts.exists("nobody")).isFalse();
  }

  @Test
  void commonPasswordsAndTheOwnNameAreRefused() throws Exception {
    Http token = http.loggedIn(account, PASSWORD);
    for (String bad :
        List.of(
            "password12345",
            "P@ssw0rd!!!!!",
            "123456789012345",
            "qwertyuiop123",
            "adminadmin2026",
            "abababababab",
            "Welcome!2026!",
            "1a1a1a1a1a1a1a",
            "x" + account)) {
      assertThat(change(token, PASSWORD, bad).problem()).as(bad).isEqualTo("400 invalid-field");
    }
    assertThat(change(token, PASSWORD, "three owls on a roof").status()).isEqualTo(200);
  }

  @Test
  void loggingOutEndsTheSessionAndNoOther() throws Exception {
    Http first = http.loggedIn(account, PASSWORD);
    Http second = http.loggedIn(account, PASSWORD);
    var sessions = first.get("/api/v1/sessions");
    assertThat(sessions.body()).hasSize(2);
    assertThat(sessions.at("/1/current")).isEqualTo("true");
    assertThat(sessions.at("/0/sourceAddress")).isEqualTo("127.0.0.1");

    assertThat(first.send("DELETE", "/api/v1/session", null).status()).isEqualTo(204);
    assertThat(first.get("/test/seen").problem()).isEqualTo("401 invalid-token");
    assertThat(second.get("/test/seen").status()).isEqualTo(200);
    String id = second.get("/api/v1/sessions").at("/0/id");
    assertThat(http.loggedIn(account, PASSWORD).send("DELETE", "/api/v1/sessions/" + id, null))
        .extracting(Http.Answer::status)
        .isEqualTo(204);
    assertThat(second.get("/test/seen").problem()).isEqualTo("401 invalid-token");
    assertThat(
            http.loggedIn(account, PASSWORD)
                .send("DELETE", "/api/v1/sessions/" + id, null)
                .problem())
        .isEqualTo("404 session-exists");
  }

  @Test
  void aSessionEndsWhenItIsNotUsed() throws Exception {
    Http token = http.loggedIn(account, PASSWORD);
    jdbc.sql("update access.session set used_at = now() - interval '61 minutes' where account = ?")
        .param(account)
        .update();

    assertThat(token.get("/test/seen").problem()).isEqualTo("401 invalid-token");
    assertThat(http.loggedIn(account, PASSWORD).get("/api/v1/sessions").body()).hasSize(1);
  }

  @Test
  void whatHappensAtTheDoorIsOnRecord() throws Exception {
    http.login(account, "wrong password");
    Http token = http.loggedIn(account, PASSWORD);
    change(token, PASSWORD, "three owls on a roof");
    http.loggedIn(account, "three owls on a roof").send("DELETE", "/api/v1/session", null);
    accounts.disableFor("E-" + account);
    http.login("in\nforged", "wrong password");

    assertThat(
            jdbc.sql(
                    "select kind from security.event where account = ?"
                        + " or subject in (?, ? || ' of E-' || ?) order by id")
                .params(account, account, account, account)
                .query(String.class)
                .list())
        .containsExactly(
            "ACCOUNT_MADE",
            "LOGIN_FAILED",
            "LOGGED_IN",
            "PASSWORD_CHANGED",
            "LOGGED_IN",
            "LOGGED_IN",
            "LOGGED_OUT",
            "ACCOUNT_DISABLED");
    assertThat(
            jdbc.sql("select source_address from security.event where account = 'in?forged'")
                .query(String.class)
                .single())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void secretsDoNotShowInTexts() throws Exception {
    assertThat(new SessionEndpoint.Login("a", PASSWORD).toString()).doesNotContain(PASSWORD);
    assertThat(new SessionEndpoint.PasswordChange("a", PASSWORD).toString())
        .doesNotContain(PASSWORD);
    assertThat(new Session("secret", Instant.EPOCH, "E1", null).toString())
        .doesNotContain("secret");
    assertThat(
            http.post("/api/v1/session", "{\"account\":\"a\",\"password\":{\"x\":\"hush\"}}")
                .text())
        .contains("password must be a text")
        .doesNotContain("hush");
  }
}
