package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.postgres.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class StorageFailureTest {
  private static final EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();

  @LocalServerPort int port;
  @Autowired LocalAccounts accounts;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    TestApplication.use(properties, postgres, postgres.jdbcUrl());
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void aStoppedDatabaseIsToldAsTemporary() throws Exception {
    accounts.create("ann", "E1", "a fine password");
    accounts.create("bob", "E2", "a fine password");
    Http known = Http.on(port).loggedIn("ann", "a fine password");
    Http unchecked = Http.on(port).loggedIn("bob", "a fine password");
    assertThat(known.get("/test/number").text()).isEqualTo("42");

    postgres.close();

    for (var answer :
        new Http.Answer[] {
          known.get("/test/number"),
          unchecked.get("/test/seen"),
          Http.on(port).login("ann", "a fine password")
        }) {
      assertThat(answer.problem()).isEqualTo("503 storage-unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("2");
    }
  }
}
