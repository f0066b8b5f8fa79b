package dev.countersign.application;

import dev.countersign.application.demo.DemoCompany;
import dev.countersign.command.setup.FirstSetup;
import dev.countersign.commandside.CommandSide;
import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.LogEntry;
import dev.countersign.query.projection.Views;
import dev.countersign.queryside.QuerySide;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The application, started in this process on a free port: both sides together, or, by the system
 * property {@code countersign.sides}, each by itself behind a {@link Router}: {@code apart} on one
 * database, {@code axon-server} with Axon Server between them.
 */
final class Server implements AutoCloseable {
  private static final String SIDES = System.getProperty("countersign.sides", "together");
  private static final String WITH_DEMO = "--countersign.demo=true";

  private final String sides;
  private final String[] storage;
  private final List<AutoCloseable> parts = new ArrayList<>();
  private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
  private final int port;

  private Server(String sides, String[] storage, String... arguments) {
    this.sides = sides;
    this.storage = storage;
    String[] all =
        Stream.of(storage, new String[] {"--server.port=0"}, arguments)
            .flatMap(Arrays::stream)
            .toArray(String[]::new);
    if (!sides.equals("together")) {
      int command = run(CommandSide.builder().sources(DemoCompany.class), all);
      int query = run(QuerySide.builder(), all);
      Router router = new Router(command, query);
      parts.add(router);
      this.port = router.port();
    } else {
      this.port = run(new SpringApplicationBuilder(CountersignApplication.class), all);
      DescribedApi.learn(this);
    }
  }

  private int run(SpringApplicationBuilder program, String[] arguments) {
    ConfigurableApplicationContext context = program.run(arguments);
    contexts.add(context);
    parts.add(context);
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  /** With an empty database. */
  static Server start(String... arguments) {
    return new Server(SIDES, freshStorage(20), arguments);
  }

  /** Arguments for an empty storage, with so many connections for each process. */
  static String[] freshStorage(int connections) {
    return SIDES.equals("axon-server")
        ? AxonServer.storage(connections)
        : Databases.fresh(connections);
  }

  /** Each side by itself with this Axon Server between them, and an empty database. */
  static Server startOn(AxonServerStandIn axonServer, String... arguments) {
    return new Server(
        "axon-server",
        Stream.of(Databases.fresh(20), AxonServer.arguments("127.0.0.1:" + axonServer.port()))
            .flatMap(Arrays::stream)
            .toArray(String[]::new),
        arguments);
  }

  /** With a database of before. */
  static Server startOn(String[] database, String... arguments) {
    return new Server(SIDES, database, arguments);
  }

  /** With the demo company. */
  static Server startWithDemo(String... arguments) {
    return new Server(SIDES, storageWithDemo(20), arguments);
  }

  /**
   * Arguments for a storage with the demo company, with so many connections for each process. It is
   * made once and copied then; where not all of it is in the database, its first user makes it.
   */
  static String[] storageWithDemo(int connections) {
    String[] storage =
        SIDES.equals("together")
            ? Databases.copyOf(Demo.DATABASE, connections)
            : freshStorage(connections);
    return Stream.concat(Arrays.stream(storage), Stream.of(WITH_DEMO)).toArray(String[]::new);
  }

  /** Made by the first who needs it. */
  private static final class Demo {
    private static final String[] DATABASE = Databases.fresh();
    private static final String FIRST_PASSWORD;

    static {
      try (Server server = new Server(SIDES, DATABASE, WITH_DEMO)) {
        FIRST_PASSWORD = server.bean(FirstSetup.class).firstPassword().orElseThrow();
        long head = server.bean(EventLog.class).head();
        Views views = server.bean(Views.class);
        views.all().forEach(view -> views.await(view, head, Duration.ofMinutes(1)));
      }
    }
  }

  /** The first administrator's password, where the first start was this one or made the demo. */
  String firstPassword() {
    return bean(FirstSetup.class).firstPassword().orElseGet(() -> Demo.FIRST_PASSWORD);
  }

  /** Stops, and starts again on the same database. */
  Server restart(String... arguments) {
    close();
    return new Server(sides, storage, arguments);
  }

  int port() {
    return port;
  }

  /** Arguments for another program on the same storage. */
  String[] storage() {
    return storage.clone();
  }

  /** What each program says of a component of its health; it is not asked of those that lack it. */
  Map<String, String> health(String component) {
    Map<String, String> told = new LinkedHashMap<>();
    for (ConfigurableApplicationContext context : contexts) {
      HealthDescriptor health = context.getBean(HealthEndpoint.class).healthForPath(component);
      if (health instanceof IndicatedHealthDescriptor one) {
        told.put(
            String.valueOf(context.getEnvironment().getProperty("spring.config.name")),
            one.getStatus() + " " + one.getDetails());
      }
    }
    return told;
  }

  /** Where each process serves its metrics; it must have been started with such a port. */
  List<Integer> managementPorts() {
    return contexts.stream()
        .map(ConfigurableApplicationContext::getEnvironment)
        .map(environment -> environment.getRequiredProperty("local.management.port", Integer.class))
        .toList();
  }

  /** For what tests need beside HTTP: a clock to turn, a table to look at. */
  <T> T bean(Class<T> type) {
    return contexts.stream()
        .flatMap(context -> context.getBeanProvider(type).stream().limit(1))
        .findFirst()
        .orElseThrow(() -> new NoSuchBeanDefinitionException(type));
  }

  /** All events, wherever they are kept. */
  List<LogEntry> log() {
    EventLog log = bean(EventLog.class);
    // Settles the holes that refused commands left, where no reader has done so before.
    log.head();
    return log.read(0, Integer.MAX_VALUE);
  }

  /** The event at this position. */
  LogEntry logged(long position) {
    return bean(EventLog.class).read(position - 1, 1).getFirst();
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
    return anonymous().login(demoAccount, DemoCompany.PASSWORD);
  }

  @Override
  public void close() {
    for (AutoCloseable part : parts.reversed()) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
