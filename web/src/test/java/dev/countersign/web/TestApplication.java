package dev.countersign.web;

import dev.countersign.postgres.EmbeddedPostgres;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A small application around the module, scanned as the real one is. */
@SpringBootApplication
class TestApplication {
  private static final AtomicInteger databases = new AtomicInteger();

  private static final class Server {
    static final EmbeddedPostgres postgres = EmbeddedPostgres.startTemporary();
  }

  /** Gives the application an empty database. */
  static void useNewDatabase(DynamicPropertyRegistry properties) {
    EmbeddedPostgres postgres = Server.postgres;
    String url = postgres.createDatabase("test_" + databases.incrementAndGet());
    use(properties, postgres, url);
  }

  static void use(DynamicPropertyRegistry properties, EmbeddedPostgres postgres, String url) {
    properties.add("spring.datasource.url", () -> url);
    properties.add("spring.datasource.username", postgres::username);
    properties.add("spring.datasource.password", postgres::password);
    properties.add("spring.datasource.hikari.connection-timeout", () -> "1000");
  }
}
