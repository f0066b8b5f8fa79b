package dev.countersign.query;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Id;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.eventstore.EventLog;
import dev.countersign.postgres.EmbeddedPostgres;
import dev.countersign.query.projection.View;
import dev.countersign.query.projection.Views;
import dev.countersign.web.LocalAccounts;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query side on a database of its own, fed with events, and asked over HTTP. */
public final class TestSystem implements AutoCloseable {
  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.startTemporary();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String PASSWORD = "correct horse battery";
  private static final Map<String, String> METADATA =
      Map.of("actor", "E1", "requestId", "r1", "commandName", "Test");

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private final String database;
  private final Map<String, Long> sequences = new HashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private ConfigurableApplicationContext context;

  private TestSystem(String database, ConfigurableApplicationContext context) {
    this.database = database;
    this.context = context;
  }

  /** On an empty database. */
  public static TestSystem start(String... properties) {
    String database = SERVER.createDatabase("query_" + COUNT.incrementAndGet());
    return new TestSystem(database, run(database, _ -> {}, properties));
  }

  /** A second program on the same database, of a build that has another view in place of one. */
  public TestSystem otherBuild(Class<? extends View> replaced, View by) {
    return new TestSystem(
        database,
        run(
            database,
            factory -> {
              String name = factory.getBeanNamesForType(replaced, true, false)[0];
              ((BeanDefinitionRegistry) factory).removeBeanDefinition(name);
              factory.registerSingleton(name, by);
            }));
  }

  /** Stops the application and starts it anew on the same database. */
  public void restart(String... properties) {
    context.close();
    context = run(database, _ -> {}, properties);
  }

  private static ConfigurableApplicationContext run(
      String database, BeanFactoryPostProcessor change, String... properties) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "spring.datasource.url=" + database,
                "spring.datasource.username=" + SERVER.username(),
                "spring.datasource.password=" + SERVER.password(),
                "server.port=0",
                "spring.main.banner-mode=off",
                "logging.level.root=warn"));
    all.addAll(List.of(properties));
    return new SpringApplicationBuilder(TestApplication.class)
        .web(WebApplicationType.SERVLET)
        .initializers(context -> context.addBeanFactoryPostProcessor(change))
        .run(all.stream().map(property -> "--" + property).toArray(String[]::new));
  }

  /** A bean of the application. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All beans of a type. */
  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(bean(DataSource.class));
  }

  /** A connection beside those of the application. */
  public Connection newConnection() throws SQLException {
    return DriverManager.getConnection(database, SERVER.username(), SERVER.password());
  }

  /** Waits until no rebuild of the view is running, and keeps it so until closed. */
  public Connection rebuildLock(String view) {
    try {
      // Not from the pool: the lock ends with the connection.
      Connection connection = newConnection();
      try (var statement =
          connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
        statement.setString(1, "countersign rebuild " + view);
        statement.execute();
      }
      return connection;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until no rebuild of the view is running. */
  public void awaitRebuild(String view) {
    try (Connection lock = rebuildLock(view);
        Statement statement = lock.createStatement()) {
      // The server notices only a moment later that the connection is closed.
      statement.execute("select pg_advisory_unlock_all()");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Appends events in one transaction, each to the stream of its first component. */
  public long append(Event... events) {
    return append(METADATA, events);
  }

  /** The same, with metadata. */
  public long append(Map<String, String> metadata, Event... events) {
    return append(metadata, List.of(), events);
  }

  /** The same, recorded at an instant. */
  public long appendAt(Instant recordedAt, Event... events) {
    return append(METADATA, List.of(), recordedAt, events);
  }

  /** The same, and damages stored rows in the same transaction; see {@link #damage}. */
  public long append(Map<String, String> metadata, List<String> damages, Event... events) {
    return append(metadata, damages, Instant.now(), events);
  }

  private long append(
      Map<String, String> metadata, List<String> damages, Instant recordedAt, Event... events) {
    List<GenericDomainEventMessage<Event>> messages = new ArrayList<>();
    for (Event event : events) {
      String stream = streamOf(event);
      long sequence = sequences.merge(stream, 0L, (old, zero) -> old + 1);
      messages.add(
          new GenericDomainEventMessage<>(
              stream.substring(0, stream.indexOf(':')),
              stream,
              sequence,
              new GenericMessage<>(event, metadata),
              recordedAt));
    }
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            _ -> {
              bean(EventStore.class).publish(messages);
              damages.forEach(this::damage);
            });
    return bean(EventLog.class).head();
  }

  /** Changes rows of the log, as nobody may: the right side of an update, with its condition. */
  public void damage(String change) {
    new TransactionTemplate(bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            _ -> {
              jdbc().sql("alter table log.event disable trigger event_only_grows").update();
              jdbc().sql("update log.event e set " + change).update();
              jdbc().sql("alter table log.event enable trigger event_only_grows").update();
            });
  }

  private static String streamOf(Event event) {
    try {
      var accessor = event.getClass().getRecordComponents()[0].getAccessor();
      return ((Id) accessor.invoke(event)).toString();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Cannot read the identifier of " + event, e);
    }
  }

  /** Waits until these views, or all, contain everything. */
  public void settle(String... names) {
    long head = bean(EventLog.class).head();
    Views views = bean(Views.class);
    for (View view : views.all()) {
      if (names.length > 0 && !List.of(names).contains(view.name())) {
        continue;
      }
      long position = views.await(view, head, Duration.ofSeconds(60)).position();
      if (position < head) {
        throw new AssertionError(view.name() + " only came to " + position + " of " + head);
      }
    }
  }

  /** Waits for what another thread is about to do. */
  public void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("It did not come to pass within 30 s.");
      }
      Thread.onSpinWait();
    }
  }

  /** Registers an employee with a role, an account and a token. */
  public void employee(String id, Role role, @Nullable BranchId branch) {
    LocalDate since = LocalDate.of(2016, 1, 1);
    EmployeeId employee = new EmployeeId(id);
    append(
        new EmployeeRegistered(employee, "Name of " + id, branch, since),
        new RoleGranted(employee, role, branch, since));
    bean(LocalAccounts.class).create(id, id, PASSWORD);
  }

  /** Registers a customer, so that something happens; returns the position. */
  public long customer(String id) {
    return append(
        new CustomerRegistered(
            new CustomerId(id),
            "Late",
            null,
            new BranchId("BJ"),
            null,
            null,
            LocalDate.of(2017, 1, 1)));
  }

  /** What the employee is answered. */
  public Reply get(String employee, String path) {
    return send(employee, "GET", path);
  }

  /** The same in another form. */
  public Reply get(String employee, String path, String accept) {
    return send(employee, "GET", path, "Accept", accept);
  }

  /** The bytes of a file that the employee is given. */
  public HttpResponse<byte[]> file(String employee, String path, String accept) {
    return file(employee, path, accept, HttpResponse.BodyHandlers.ofByteArray());
  }

  /** The same, taken in another way. */
  public <T> HttpResponse<T> file(
      String employee, String path, String accept, HttpResponse.BodyHandler<T> handler) {
    return send(asked(employee, path).header("Accept", accept), handler);
  }

  /** What the employee is answered. */
  public Reply send(String employee, String method, String path, String... headers) {
    HttpRequest.Builder request =
        asked(employee, path).method(method, HttpRequest.BodyPublishers.noBody());
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpRequest.Builder asked(String employee, String path) {
    return request(path).header("Authorization", "Bearer " + token(employee));
  }

  private String token(String employee) {
    return tokens.computeIfAbsent(
        employee,
        _ -> {
          String body = json.writeValueAsString(Map.of("account", employee, "password", PASSWORD));
          return send(request("/api/v1/session")
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body)))
              .at("/token");
        });
  }

  /** The items that the employee is answered, each as it is told here. */
  public List<String> told(String employee, String path, Function<JsonNode, String> item) {
    Reply reply = get(employee, path);
    if (reply.status() != 200) {
      throw new AssertionError(reply.status() + " " + reply.text());
    }
    return reply.body().path("items").valueStream().map(item).toList();
  }

  /** What goes on as long as it is read; the headers in pairs. */
  public HttpResponse<InputStream> open(String employee, String path, String... headers) {
    HttpRequest.Builder request = asked(employee, path).headers(headers).GET();
    return send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  /** The same on a connection that the test has to itself, with nothing read of the answer. */
  public Socket connect(String employee, String path, String accept) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    socket
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\nAccept: %s\r\n\r\n"
                .formatted(path, port(), token(employee), accept)
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** What somebody without a token is answered. */
  public Reply anonymously(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
  }

  private int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private Reply send(HttpRequest.Builder request) {
    return new Reply(send(request, HttpResponse.BodyHandlers.ofString()));
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request.build(), handler);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  /** An answer. */
  public record Reply(HttpResponse<String> response) {
    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonNode body() {
      return JSON.readTree(response.body());
    }

    /** The text at a JSON pointer. */
    public String at(String pointer) {
      return body().at(pointer).asString();
    }

    /** The texts of one field of all items. */
    public List<String> items(String field) {
      List<String> texts = new ArrayList<>();
      body().at("/items").forEach(item -> texts.add(item.path(field).asString()));
      return texts;
    }
  }
}
