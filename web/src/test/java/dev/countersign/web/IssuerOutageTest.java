package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
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
class IssuerOutageTest {
  private static final TestIssuer issuer = TestIssuer.start();

  @LocalServerPort int port;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    TestApplication.useNewDatabase(properties);
    issuer.healthy().set(false);
    properties.add("countersign.security.issuer-uri", issuer::uri);
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  /** Whoever makes keys up does not decide how often it is asked. */
  @Test
  void anIssuerThatIsDownIsAskedAgainButNotForEver() throws Exception {
    Http http = Http.on(port).bearer(issuer.token(issuer.key(), claims -> claims));

    var refused = http.get("/test/seen");
    assertThat(refused.problem()).isEqualTo("503 identity-provider-unavailable");
    assertThat(refused.header("Retry-After")).isEqualTo("2");

    issuer.healthy().set(true);
    assertThat(http.get("/test/seen").status()).isEqualTo(200);

    for (int i = 0; i < 40; i++) {
      String forged = issuer.token(TestIssuer.newKey(), claims -> claims);
      assertThat(Http.on(port).bearer(forged).get("/test/seen").status()).isIn(401, 503);
    }
    assertThat(issuer.asked().get()).isLessThanOrEqualTo(10);
    assertThat(http.get("/test/seen").status()).isEqualTo(200);
  }
}
