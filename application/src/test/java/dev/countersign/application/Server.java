package dev.countersign.application;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application, started in this process on a free port. */
final class Server implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final String[] database;

  private Server(String[] database, String... arguments) {
    this.database = database;
    this.context =
        new SpringApplicationBuilder(CountersignApplication.class)
            .run(
                Stream.of(database, new String[] {"--server.port=0"}, arguments)
                    .flatMap(Arrays::stream)
                    .toArray(String[]::new));
  }

  /** With an empty database. */
  static Server start(String... arguments) {
    return new Server(Databases.fresh(), arguments);
  }

  /** With a database of before. */
  static Server startOn(String[] database, String... arguments) {
    return new Server(database, arguments);
  }

  /** With the demo company. */
  static Server startWithDemo() {
    return start("--countersign.demo=true");
  }

  /** Stops, and starts again on the same database. */
  Server restart(String... arguments) {
    close();
    return new Server(database, arguments);
  }

  int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  /** For what tests need beside HTTP: a clock to turn, a table to look at. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The database, to look into. */
  JdbcClient sql() {
    return bean(JdbcClient.class);
  }

  /** Nobody yet. */
  Client anonymous() {
    return new Client(port(), null);
  }

  /** One of the demo accounts. */
  Client as(String demoAccount) {
    return anonymous().login(demoAccount, dev.countersign.application.demo.DemoCompany.PASSWORD);
  }

  @Override
  public void close() {
    context.close();
  }
}
