package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.command.employee.GrantRole;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Without demo data there is one administrator, who lets a second one in, and with them others. */
class EmptyCompanyTest {
  private static Server server;
  private static Client admin;
  private static Client second;
  private static String walk;

  /** Nobody is alone twice, so the walk that the README promises comes first. */
  @BeforeAll
  static void start() throws Exception {
    server = Server.start();
    String first = server.firstPassword();
    admin = server.anonymous().login("admin", first);
    walk =
        Script.run(
            Map.of("ADMIN_PASSWORD", Client.changed(first)),
            "../scripts/first-contract",
            "http://127.0.0.1:" + server.port());
    second = loggedIn("second", password("second"));
  }

  private static String password(String account) {
    return walk.replaceAll("(?s).*\\n  " + account + " +(\\S+).*", "$1");
  }

  private static Client loggedIn(String account, String password) {
    return new Client(server.port(), login(account, password).ok().text("token"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void register(String employee) {
    admin
        .post(
            "/api/v1/employees",
            "{\"employeeId\":\"%s\",\"name\":\"Somebody\"}".formatted(employee))
        .ok();
  }

  private static String grant(String role) {
    return "{\"role\":\"%s\",\"reason\":\"First duties\"}".formatted(role);
  }

  private static Answer confirm(String employee) {
    return second.post("/api/v1/employees/" + employee + "/confirm-grant", "{\"proposal\":1}").ok();
  }

  private static Answer give(Client client, String account, String employee) {
    return client.post(
        "/api/v1/accounts",
        "{\"account\":\"%s\",\"employeeId\":\"%s\"}".formatted(account, employee));
  }

  @Test
  void twoAdministratorsLetOthersIn() {
    register("E2001");
    String password = give(admin, "he.ping", "E2001").ok().text("password");
    Client manager = server.anonymous().login("he.ping", password);
    Answer proposed =
        admin.post("/api/v1/employees/E2001/grant-role", grant("GENERAL_MANAGER")).ok();
    assertThat(proposed.body().at("/events").toString()).contains("RoleGrantProposed");
    manager
        .post("/api/v1/branches", "{\"branchId\":\"BJ\",\"name\":\"Beijing\"}")
        .refused(403, "role-is-held");
    admin
        .post("/api/v1/employees/E2001/confirm-grant", "{\"proposal\":1}")
        .refused(409, "grant-is-confirmed-by-another");
    Answer confirmed = confirm("E2001");
    assertThat(confirmed.body().at("/events").toString()).contains("RoleGranted");

    manager.post("/api/v1/branches", "{\"branchId\":\"BJ\",\"name\":\"Beijing\"}").ok();
    give(manager, "another", "E2001").refused(403, "role-is-held");
    give(admin, "he.ping", "E2001").refused(409, "account-taken");
    give(admin, "nobody", "E2999").refused(422, "references-exist");
    assertThat(give(admin, " ", "E2001").status()).isEqualTo(400);
  }

  @Test
  void accountsAreListedWithoutTheirSecrets() {
    register("E2010");
    register("E2011");
    give(admin, "bai.yu", "E2010").ok();
    give(admin, "bai.zhi", "E2011").ok();
    Answer first = admin.get("/api/v1/accounts?limit=2").ok();
    Answer others = admin.get("/api/v1/accounts?limit=500&cursor=" + first.text("next")).ok();

    assertThat(first.body().at("/items").findValuesAsString("account"))
        .containsExactly("admin", "analyst");
    assertThat(others.body().at("/items").findValuesAsString("account"))
        .startsWith("archive", "bai.yu", "bai.zhi");
    assertThat(first.body().at("/items/1").propertyNames())
        .containsExactlyInAnyOrder(
            "account", "employeeId", "disabled", "mustChange", "createdAt", "lastUsedAt");
    server.anonymous().get("/api/v1/accounts").refused(401, "authentication-required");
  }

  @Test
  void aForgottenPasswordIsReplaced() {
    register("E2002");
    String first = give(admin, "sun.li", "E2002").ok().text("password");
    String second = admin.post("/api/v1/accounts/sun.li/reset-password", "").ok().text("password");

    assertThat(login("sun.li", first).status()).isEqualTo(401);
    assertThat(login("sun.li", second).ok().body().path("passwordMustChange").asBoolean()).isTrue();
    admin.post("/api/v1/accounts/unknown/reset-password", "").refused(404, "account-exists");
    server
        .anonymous()
        .login("sun.li", second)
        .post("/api/v1/accounts/admin/reset-password", "")
        .refused(403, "role-is-held");
  }

  /** Nobody gets at the account of somebody who approves without a second person. */
  @Test
  void thePasswordOfAnApproverIsReplacedByTwo() {
    register("E2005");
    String old = give(admin, "tang.wei", "E2005").ok().text("password");
    admin.post("/api/v1/employees/E2005/grant-role", grant("CHAIRMAN")).ok();
    confirm("E2005");
    String reset = "/api/v1/accounts/tang.wei/reset-password";

    Answer begun = admin.post(reset, "").ok();
    assertThat(begun.body().path("waitsForAnother").asBoolean()).isTrue();
    String again = admin.post(reset, "").ok().text("password");
    login("tang.wei", old).ok();

    Answer done = second.post(reset, "").ok();
    assertThat(done.body().path("waitsForAnother").asBoolean()).isFalse();
    login("tang.wei", old).refused(401, "wrong-credentials");
    login("tang.wei", done.text("password")).refused(401, "wrong-credentials");
    login("tang.wei", again + "-" + done.text("password")).ok();
  }

  /** Nor does anybody make them another one; an auditor can be the second, and not the first. */
  @Test
  void thePasswordOfANewAccountOfAnApproverIsMadeByTwo() {
    register("E2006");
    String password = give(admin, "ma.jun", "E2006").ok().text("password");
    Client auditor = server.anonymous().login("ma.jun", password);
    admin.post("/api/v1/employees/E2006/grant-role", grant("AUDITOR")).ok();
    confirm("E2006");
    register("E2008");
    admin.post("/api/v1/employees/E2008/grant-role", grant("LEGAL")).ok();
    confirm("E2008");

    Answer begun = give(admin, "chen.jie", "E2008").ok();
    assertThat(begun.body().path("waitsForAnother").asBoolean()).isTrue();
    login("chen.jie", begun.text("password")).refused(401, "wrong-credentials");
    String reset = "/api/v1/accounts/chen.jie/reset-password";
    String other = auditor.post(reset, "").ok().text("password");
    login("chen.jie", begun.text("password") + "-" + other).ok();
    auditor.post(reset, "").refused(403, "role-is-held");
    auditor.post("/api/v1/accounts/he.nobody/reset-password", "").refused(403, "role-is-held");
  }

  @Test
  void aPasswordOfSomebodyElseIsGoodForNothingButAnother() {
    register("E2007");
    String first = give(admin, "first.time", "E2007").ok().text("password");
    Answer session = login("first.time", first).ok();
    Client begun = new Client(server.port(), session.text("token"));

    begun.get("/api/v1/session").refused(403, "password-must-change");
    begun.post("/api/v1/customers", "{}").refused(403, "password-must-change");
    String change = "{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}";
    begun
        .post("/api/v1/session/password", change.formatted(first, first))
        .refused(400, "invalid-field");
    Answer changed =
        begun.post("/api/v1/session/password", change.formatted(first, "one of my own")).ok();
    new Client(server.port(), changed.text("token")).get("/api/v1/session").ok();
  }

  @Test
  void whoHasLeftDoesNotLogIn() {
    register("E2003");
    register("E2004");
    String password = give(admin, "leaving", "E2003").ok().text("password");
    login("leaving", password).ok();
    admin.post("/api/v1/employees/E2003/record-departure", "{\"handOverTo\":\"E2004\"}").ok();

    login("leaving", password).refused(401, "wrong-credentials");
    give(admin, "again", "E2003").refused(422, "references-exist");
  }

  @Test
  void anEmptyCompanyComesToItsFirstContract() {
    assertThat(walk)
        .contains("The archive says:", "\"phase\":\"ACTIVE\"", "\"number\":\"OUR-XS-SZ-");
    login("sales", password("sales")).ok();
  }

  @Test
  void whatOnePersonGrantedAloneIsOnRecord() {
    Answer alone = admin.get("/api/v1/staff-access/grants?alone=true").ok();
    assertThat(alone.body().path("items").findValuesAsString("employeeId"))
        .containsExactly("E0100");
    assertThat(alone.body().path("items").findValuesAsString("grantedAloneBy"))
        .containsExactly("E0001");
  }

  @Test
  void whoeverGetsRidOfTheSecondPersonIsNotAlone() {
    register("E2021");
    second.post("/api/v1/employees/E0001/revoke-role", "{\"role\":\"STAFF_ADMIN\"}").ok();
    try {
      Answer waits = second.post("/api/v1/employees/E2021/grant-role", grant("CHAIRMAN")).ok();
      assertThat(waits.body().at("/events").toString()).contains("RoleGrantProposed");
    } finally {
      server
          .bean(CommandSender.class)
          .send(
              new GrantRole(new EmployeeId("E0001"), Role.STAFF_ADMIN, null, null),
              Envelope.system("test"));
    }
  }

  private static Answer login(String account, String password) {
    return server
        .anonymous()
        .post(
            "/api/v1/session",
            "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(account, password));
  }
}
