package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "countersign.security.audience=countersign",
      "countersign.security.employee-claim=staff_no"
    })
@DirtiesContext
class ExternalAccessTest {
  private static final TestIssuer issuer = TestIssuer.start();

  @LocalServerPort int port;
  @Autowired ObjectProvider<LocalAccounts> accounts;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    TestApplication.useNewDatabase(properties);
    properties.add("countersign.security.issuer-uri", issuer::uri);
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void tokensOfTheIssuerLetIn() throws Exception {
    var seen = with(issuer.key(), claims -> claims).get("/test/seen");

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.at("/caller/employeeId")).isEqualTo("E1");
    assertThat(seen.at("/caller/account")).isEqualTo("subject-1");
  }

  @Test
  void otherTokensDoNot() throws Exception {
    assertThat(with(TestIssuer.newKey(), claims -> claims).get("/test/seen").problem())
        .isEqualTo("401 invalid-token");
    assertThat(
            with(issuer.key(), claims -> claims.issuer("http://other")).get("/test/seen").problem())
        .isEqualTo("401 invalid-token");
    assertThat(
            with(issuer.key(), claims -> claims.audience(List.of("others")))
                .get("/test/seen")
                .problem())
        .isEqualTo("401 invalid-token");
    assertThat(
            with(issuer.key(), claims -> claims.expiresAt(Instant.now().minusSeconds(120)))
                .get("/test/seen")
                .problem())
        .isEqualTo("401 invalid-token");
  }

  @Test
  void aTokenWithoutEmployeeIsForbidden() throws Exception {
    var refused =
        with(issuer.key(), claims -> claims.claims(all -> all.remove("staff_no")))
            .get("/test/seen");

    assertThat(refused.problem()).isEqualTo("403 no-employee");
    assertThat(refused.at("/detail")).contains("staff_no");
  }

  @Test
  void accessTokensLetInAndIdTokensDoNot() throws Exception {
    assertThat(typed("at+jwt", claims -> claims).get("/test/seen").status()).isEqualTo(200);
    assertThat(typed("logout+jwt", claims -> claims).get("/test/seen").problem())
        .isEqualTo("401 invalid-token");
    for (String claim : List.of("nonce", "at_hash", "c_hash")) {
      assertThat(with(issuer.key(), claims -> claims.claim(claim, "x")).get("/test/seen").problem())
          .as(claim)
          .isEqualTo("401 invalid-token");
    }
    assertThat(with(issuer.key(), claims -> claims.claim("typ", "ID")).get("/test/seen").problem())
        .isEqualTo("401 invalid-token");
  }

  /** All three stand among the issuer's keys; what is signed by the short one proves nothing. */
  @Test
  void shortKeysDoNotLetIn() throws Exception {
    for (RSAKey longEnough : List.of(TestIssuer.RSA_2048, TestIssuer.RSA_3072)) {
      assertThat(signed(longEnough).get("/test/seen").status()).isEqualTo(200);
    }
    assertThat(signed(TestIssuer.RSA_1024).get("/test/seen").problem())
        .isEqualTo("401 invalid-token");
  }

  private Http signed(RSAKey key) throws JOSEException {
    return Http.on(port).bearer(issuer.token(key));
  }

  @Test
  void aTokenThatNeverEndsIsRefused() throws Exception {
    assertThat(
            with(issuer.key(), claims -> claims.claims(all -> all.remove("exp")))
                .get("/test/seen")
                .problem())
        .isEqualTo("401 invalid-token");
    assertThat(
            with(issuer.key(), claims -> claims.claims(all -> all.remove("aud")))
                .get("/test/seen")
                .problem())
        .isEqualTo("401 invalid-token");
  }

  private Http typed(String type, UnaryOperator<JwtClaimsSet.Builder> change) throws JOSEException {
    return Http.on(port).bearer(issuer.token(type, issuer.key(), change));
  }

  @Test
  void nobodyComesInAsTheSystem() throws Exception {
    for (String name : List.of("system", "System", " SYSTEM ", "ｓｙｓｔｅｍ")) {
      assertThat(
              with(issuer.key(), claims -> claims.claim("staff_no", name))
                  .get("/test/seen")
                  .problem())
          .isEqualTo("403 no-employee");
    }
  }

  @Test
  void thereIsNoLocalLogin() throws Exception {
    var refused = Http.on(port).login("ann", "a fine password");

    assertThat(refused.problem()).isEqualTo("404 local-login-off");
    assertThat(refused.at("/detail")).contains(issuer.uri());
    assertThat(accounts.getIfAvailable()).isNull();
    assertThat(Http.on(port).get("/").response().body()).contains(issuer.uri());
  }

  private Http with(ECKey signer, UnaryOperator<JwtClaimsSet.Builder> change) throws JOSEException {
    return Http.on(port).bearer(issuer.token(signer, change));
  }
}
