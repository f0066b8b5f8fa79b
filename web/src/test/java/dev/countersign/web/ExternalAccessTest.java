package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
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
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
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
  private static final ECKey key = newKey();
  private static final HttpServer server = newIssuer();
  private static final String issuer = "http://127.0.0.1:" + server.getAddress().getPort();

  @LocalServerPort int port;
  @Autowired ObjectProvider<LocalAccounts> accounts;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    TestApplication.useNewDatabase(properties);
    properties.add("countersign.security.issuer-uri", () -> issuer);
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void tokensOfTheIssuerLetIn() throws Exception {
    var seen = with(key, claims -> claims).get("/test/seen");

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.at("/caller/employeeId")).isEqualTo("E1");
    assertThat(seen.at("/caller/account")).isEqualTo("subject-1");
  }

  @Test
  void otherTokensDoNot() throws Exception {
    assertThat(with(newKey(), claims -> claims).get("/test/seen").problem())
        .isEqualTo("401 invalid-token");
    assertThat(with(key, claims -> claims.issuer("http://other")).get("/test/seen").problem())
        .isEqualTo("401 invalid-token");
    assertThat(with(key, claims -> claims.audience(List.of("others"))).get("/test/seen").problem())
        .isEqualTo("401 invalid-token");
    assertThat(
            with(key, claims -> claims.expiresAt(Instant.now().minusSeconds(120)))
                .get("/test/seen")
                .problem())
        .isEqualTo("401 invalid-token");
  }

  @Test
  void aTokenWithoutEmployeeIsForbidden() throws Exception {
    var refused =
        with(key, claims -> claims.claims(all -> all.remove("staff_no"))).get("/test/seen");

    assertThat(refused.problem()).isEqualTo("403 no-employee");
    assertThat(refused.at("/detail")).contains("staff_no");
  }

  @Test
  void thereIsNoLocalLogin() throws Exception {
    var refused = Http.on(port).login("ann", "a fine password");

    assertThat(refused.problem()).isEqualTo("404 local-login-off");
    assertThat(refused.at("/detail")).contains(issuer);
    assertThat(accounts.getIfAvailable()).isNull();
  }

  private Http with(ECKey signer, UnaryOperator<JwtClaimsSet.Builder> change) throws JOSEException {
    var claims =
        change
            .apply(
                JwtClaimsSet.builder()
                    .issuer(issuer)
                    .subject("subject-1")
                    .audience(List.of("countersign"))
                    .claim("staff_no", "E1")
                    .issuedAt(Instant.now().minusSeconds(600))
                    .expiresAt(Instant.now().plusSeconds(600)))
            .build();
    String token =
        NimbusJwtEncoder.withKeyPair(signer.toECPublicKey(), signer.toECPrivateKey())
            .build()
            .encode(JwtEncoderParameters.from(claims))
            .getTokenValue();
    return Http.on(port).bearer(token);
  }

  private static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpServer newIssuer() {
    try {
      var created =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      String self = "http://127.0.0.1:" + created.getAddress().getPort();
      serve(
          created,
          "/.well-known/openid-configuration",
          """
          {"issuer":"%s","jwks_uri":"%s/keys"}"""
              .formatted(self, self));
      serve(created, "/keys", new JWKSet(key.toPublicJWK()).toString());
      created.start();
      return created;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void serve(HttpServer server, String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
