package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.application.demo.DemoCompany;
import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.command.policy.DefaultPolicies;
import dev.countersign.events.EventJson;
import dev.countersign.events.policy.Policy;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.gateway.QuestionCatalog;
import dev.countersign.query.reading.QuestionType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be written but was hardly meant goes into each field of each command, each parameter of
 * each question and each header: it is taken or refused by name, and whatever is taken, every view
 * can show.
 */
class BoundaryValuesTest {
  private static final int SENDERS = 4;

  /** Stands in a body where another value is written, as JSON that no library would write. */
  private static final String HERE = "9137591375";

  /** As JSON. */
  private static final List<String> VALUES =
      Stream.concat(
              Stream.of(
                      "",
                      " ",
                      "\\u0000",
                      "a\\u0000b",
                      "\\u00a0",
                      "\\u200b",
                      "\\ufeff",
                      "\\u3164",
                      "\\u202eE1001",
                      "\\ud800",
                      "\\u0301",
                      "a\\nb",
                      "e\\u0301",
                      "Ｅ1001",
                      "E1001 ",
                      "lı.na",
                      "..",
                      "a/b",
                      "system",
                      "x'--",
                      "CNY",
                      "XXX",
                      "DEM",
                      "0000-01-01",
                      "+10000-01-01",
                      "-4713-01-01",
                      "+999999999-12-31",
                      "1900-01-01",
                      "2199-12-31",
                      "2200-01-01",
                      "1/31/26",
                      "2026-01-31T23:59:59+08:00",
                      "1.9",
                      "1e0",
                      "-1",
                      "1E999999999",
                      "0.00001",
                      "99999999999999999999.00",
                      "-9999999999999999.99",
                      "x".repeat(10_001),
                      "{".repeat(20_000),
                      "😀".repeat(200))
                  .map(text -> '"' + text + '"'),
              Stream.of(
                  "null",
                  "true",
                  "1",
                  "-1",
                  "1.9",
                  "1e0",
                  "1e400",
                  "2147483647",
                  "9223372036854775808",
                  "9".repeat(400),
                  "[]",
                  "{}",
                  "[null]",
                  "[\"SALES\", \"SALES\"]",
                  "{\"amount\": \"9999999999999999.99\", \"currency\": \"CNY\"}",
                  "{\"amount\": 1.9, \"currency\": \"XXX\"}"))
          .toList();

  private static final List<String> HEADERS =
      List.of("Idempotency-Key", "If-Match", "On-Behalf-Of", "Accept-Language", "Accept");

  private static final AtomicInteger SENT = new AtomicInteger();
  private static final Queue<String> FAULTS = new ConcurrentLinkedQueue<>();
  private static final Map<String, Client> CLIENTS = new ConcurrentHashMap<>();
  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.startWithDemo();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** One place in a body that can be written otherwise. */
  private record Place(String name, String body) {
    String with(String value) {
      return body.replace(HERE, value);
    }
  }

  /** One thing that is sent with a different value again and again. */
  private record Door(String name, Client client, String path, List<Place> places) {}

  private static Client as(String account) {
    return CLIENTS.computeIfAbsent(
        account,
        name ->
            server
                .anonymous()
                .login(name, name.equals("admin") ? server.firstPassword() : DemoCompany.PASSWORD));
  }

  @Test
  void nothingThatCanBeWrittenBreaksAnything() throws Exception {
    List<Door> doors = new ArrayList<>();
    server.bean(CommandCatalog.class).all().stream()
        .filter(CommandType::isPublic)
        .forEach(type -> doors.add(door(type)));
    DefaultPolicies.kinds().forEach(kind -> doors.add(policy(kind)));
    doors.add(
        new Door(
            "log-in",
            server.anonymous(),
            "/api/v1/session",
            List.of(
                new Place("account", "{\"account\": " + HERE + ", \"password\": \"x\"}"),
                new Place("password", "{\"account\": \"nobody\", \"password\": " + HERE + "}"))));
    doors.add(
        new Door(
            "account",
            as("admin"),
            "/api/v1/accounts",
            List.of(
                new Place("account", "{\"account\": " + HERE + ", \"employeeId\": \"E1001\"}"),
                new Place("employeeId", "{\"account\": \"a\", \"employeeId\": " + HERE + "}"))));

    List<Runnable> work = new ArrayList<>();
    doors.forEach(door -> work.add(() -> knock(door)));
    server.bean(QuestionCatalog.class).all().forEach(question -> work.add(() -> knock(question)));
    List<String> questions =
        server.bean(QuestionCatalog.class).all().stream().map(QuestionType::url).toList();
    JsonNode paths = server.anonymous().get("/v3/api-docs").ok().body().path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      if (path.getValue().has("get") && !questions.contains(path.getKey())) {
        work.add(() -> knock(path.getKey(), path.getValue().path("get").path("parameters")));
      }
    }
    atOnce(work);

    System.out.printf("%,d requests were sent.%n", SENT.get());
    assertThat(FAULTS).isEmpty();
    assertThat(SENT.get()).isGreaterThan(20_000);
    everyViewShowsAllOfIt();
  }

  /** A name or a value that no database takes ends up in an answer or a report. */
  @Test
  void noImportIsInterruptedByWhatIsWritten() {
    for (String place :
        List.of(
            "\"name\": \"customers\"",
            "\"key\": [\"code\"]",
            "\"name\": \"values\"",
            "\"sector\"",
            "\"command\": \"RegisterCustomer\"",
            "\"branchId\": \"BJ\"")) {
      String wrong = MAPPING.replace(place, place.replaceFirst("(?=\"]?$)", "\\\\u0000"));
      assertThat(wrong).isNotEqualTo(MAPPING);
      upload(wrong, "customers.csv", "code,name,sector\nA,B,C\n").refused(400, "invalid-field");
    }
    String mapping = MAPPING.replace("customers.csv", "custo\\u0000mers.csv");
    upload(mapping, "customers.csv", "code,name,sector\nA,B,C\n").refused(400, "invalid-field");
    upload(MAPPING, "customers.csv", "code,na\0me,name,sector\nA,x,B,C\n")
        .refused(400, "invalid-field");
    Answer begun =
        upload(
                MAPPING,
                "customers.csv",
                "code,name,sector\nA,B\0,C\nD\0,E,F\nG,\u3164,\u00a0\nH,Good,\u200b\nI,Good,x\n")
            .ok();
    JsonNode done = finished(begun);
    assertThat(done.at("/rows/refused").asInt()).as(done.toString()).isEqualTo(4);
    assertThat(done.at("/commands/sent").asInt()).isEqualTo(1);
  }

  private static final String MAPPING =
      """
      {"name": "values", "sources": [
        {"name": "customers", "file": "customers.csv", "key": ["code"], "commands": [
          {"command": "RegisterCustomer",
           "fields": {"name": {"column": "name"}, "branchId": "BJ", "sector": {"column": "sector"}}}]}]}
      """;

  /** A row that is refused leaves the numbers of the others alone, and takes its children along. */
  @Test
  void whatRefersToARefusedRowIsRefusedAndNothingMovesUp() {
    String mapping =
        """
        {"name": "numbered", "sources": [
          {"name": "staff", "file": "staff.csv", "key": ["who"], "id": {"prefix": "N", "first": 1},
           "commands": [{"command": "RegisterEmployee",
             "fields": {"name": {"column": "who"}, "homeBranchId": "BJ",
               "effectiveDate": {"column": "since"}}}]},
          {"name": "roles", "file": "roles.csv", "key": ["who"], "commands": [
            {"command": "GrantRole", "fields": {"role": "SALES", "branchId": "BJ",
              "reason": "taken over",
              "employeeId": {"id": {"source": "staff", "key": {"column": "who"}}}}}]}]}
        """;
    String staff = "who,since\nAnn,2020-01-01\nBob,1/1/20\nshort\nCid,2020-01-01\n";
    String roles = "who\nAnn\nBob\nCid\n";
    JsonNode first = finished(upload(mapping, "staff.csv", staff, "roles.csv", roles).ok());
    assertThat(reported(first))
        .containsExactlyInAnyOrder(
            "roles.csv 3 named-row-is-accepted",
            "staff.csv 3 invalid-field",
            "staff.csv 4 row-has-all-columns");
    String mended = "who,since\nZoe,2020-01-01\nAnn,2020-01-01\nBob,2020-01-01\nCid,2020-01-01\n";
    JsonNode again = finished(upload(mapping, "staff.csv", mended, "roles.csv", roles).ok());
    assertThat(reported(again)).isEmpty();
    JsonNode employees =
        as("deng.hui")
            .get(
                "/api/v1/staff-access/employees?limit=500&minPosition="
                    + again.path("position").asLong())
            .ok()
            .body();
    Map<String, String> names = new TreeMap<>();
    employees
        .path("items")
        .forEach(
            each ->
                names.put(each.path("employeeId").asString(""), each.path("name").asString("")));
    assertThat(names)
        .containsEntry("N1", "Ann")
        .containsEntry("N2", "Bob")
        .containsEntry("N3", "Cid")
        .containsEntry("N4", "Zoe");
  }

  private static List<String> reported(JsonNode run) {
    return as("deng.hui")
        .get("/api/v1/imports/" + run.path("id").asString() + "/report")
        .ok()
        .body()
        .path("items")
        .valueStream()
        .map(
            row ->
                row.path("file").asString()
                    + " "
                    + row.path("line").asInt()
                    + " "
                    + row.path("rule").asString())
        .toList();
  }

  private static Answer upload(String mapping, String... files) {
    List<Client.Part> parts = new ArrayList<>();
    parts.add(new Client.Part("mapping", "mapping.json", mapping));
    for (int file = 0; file < files.length; file += 2) {
      parts.add(new Client.Part("files", files[file], files[file + 1]));
    }
    return as("deng.hui").postForm("/api/v1/imports", parts);
  }

  private static JsonNode finished(Answer begun) {
    String path = "/api/v1/imports/" + begun.text("id");
    return Poll.forValue(
        "the end of " + path,
        () ->
            Optional.of(as("deng.hui").get(path).ok().body())
                .filter(run -> run.hasNonNull("finishedAt")));
  }

  private static void atOnce(List<Runnable> work) throws InterruptedException, ExecutionException {
    try (var senders = Executors.newFixedThreadPool(SENDERS)) {
      List<Future<?>> pending = new ArrayList<>();
      work.forEach(each -> pending.add(senders.submit(each)));
      for (Future<?> each : pending) {
        each.get();
      }
    }
  }

  private static void everyViewShowsAllOfIt() {
    long head = server.bean(EventLog.class).head();
    Client operator = as("deng.hui");
    Poll.until(
        "views at " + head,
        () ->
            operator
                .get("/api/v1/views")
                .ok()
                .body()
                .valueStream()
                .allMatch(view -> view.path("position").asLong() >= head));
    for (JsonNode view : operator.get("/api/v1/views").ok().body()) {
      assertThat(view.path("deadLetters").valueStream().map(JsonNode::asLong))
          .as(view.toString())
          .isNotEmpty()
          .containsOnly(0L);
      assertThat(view.path("failure").isMissingNode() || view.path("failure").isNull())
          .as(view.toString())
          .isTrue();
    }
    assertThat(operator.get("/api/v1/imports").ok().response().body())
        .doesNotContain("INTERRUPTED");
    assertThat(operator.get("/actuator/health").body().path("status").asString("")).isEqualTo("UP");
  }

  private static Door door(CommandType type) {
    JsonNode example = example(type);
    String path = "/api/v1/" + type.paths().getFirst();
    for (Map.Entry<String, JsonNode> variable : example.path("path").properties()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue().asString());
    }
    ObjectNode body = (ObjectNode) example.path("body");
    // What the example leaves out is a place, too.
    Arrays.stream(type.type().getRecordComponents())
        .map(component -> component.getName())
        .filter(name -> !body.has(name))
        .filter(name -> !type.pathVariables().contains(name))
        .forEach(name -> body.putNull(name));
    if (!type.creates()) {
      body.remove(type.target().getName());
    }
    return new Door(
        type.name(), as(example.path("account").asString()), path, places(body, body, ""));
  }

  private static JsonNode example(CommandType type) {
    try (var in = new ClassPathResource("examples/" + type.name() + ".json").getInputStream()) {
      return Client.JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Door policy(Class<? extends Policy> kind) {
    JsonMapper json = EventJson.builder().build();
    ObjectNode body = Client.JSON.createObjectNode();
    body.put("effectiveFrom", "2030-01-01").put("reason", "Others");
    body.set("policy", json.readTree(json.writeValueAsString(DefaultPolicies.of(kind))));
    shorten(body.path("policy"));
    return new Door(
        "policy " + Policy.idOf(kind).value(),
        as("admin"),
        "/api/v1/policies/" + Policy.idOf(kind).value() + "/propose",
        places(body, body.path("policy"), ""));
  }

  /** One item of a list is like the others. */
  private static void shorten(JsonNode node) {
    if (node instanceof ArrayNode list) {
      while (list.size() > 2) {
        list.remove(list.size() - 1);
      }
    }
    node.forEach(BoundaryValuesTest::shorten);
  }

  /** Every place below a node of the body, and the node itself. */
  private static List<Place> places(JsonNode body, JsonNode node, String name) {
    List<Place> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (String field : List.copyOf(object.propertyNames())) {
        JsonNode before = object.get(field);
        places.addAll(places(body, before, name + "." + field));
        object.set(field, Client.JSON.readTree(HERE));
        places.add(new Place(name + "." + field, body.toString()));
        object.set(field, before);
      }
    } else if (node instanceof ArrayNode list && !list.isEmpty()) {
      JsonNode before = list.get(0);
      places.addAll(places(body, before, name + "[0]"));
      list.set(0, Client.JSON.readTree(HERE));
      places.add(new Place(name + "[0]", body.toString()));
      list.set(0, before);
    }
    return places;
  }

  private static void knock(Door door) {
    for (Place place : door.places()) {
      for (String value : VALUES) {
        judge(
            door.name() + place.name() + " = " + shown(value),
            () -> {
              Answer answer = door.client().post(door.path(), place.with(value));
              if (door.name().startsWith("policy ") && answer.status() < 300) {
                // The next one is judged by its values only while none is in approval.
                door.client()
                    .post(
                        door.path().replace("propose", "withdraw-submission"),
                        "{\"reason\": \"Tried\"}")
                    .ok();
              }
              return answer;
            });
      }
    }
    for (String value : written()) {
      judge(
          door.name() + " at " + shown(value),
          () -> door.client().post(door.path().replaceAll("E\\d{4}|0{8}-[0-9a-f-]+", value), "{}"));
    }
    for (String header : HEADERS) {
      for (String value :
          List.of("x", "\"0\"", "*", "%00", "..", "a/b;q=9", "application/json;charset=utf-16")) {
        judge(
            door.name() + " with " + header + ": " + value,
            () -> door.client().post(door.path(), "{}", Map.of(header, value)));
      }
    }
  }

  /** As they can be written in an address. */
  private static List<String> written() {
    return VALUES.stream()
        .map(json -> Client.JSON.readTree(json).asString("[]"))
        .filter(text -> text.length() < 500 && !text.isEmpty())
        .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))
        // The container refuses these before anybody sees them; see EntranceTest.
        .filter(text -> !text.contains("%2F") && !text.contains("%00") && !text.matches("\\.+"))
        .toList();
  }

  private static void knock(QuestionType type) {
    String path = address(type, "");
    Client client =
        Stream.of("ma.jun", "deng.hui", "wang.lei", "li.na", "wu.tao", "xu.yan")
            .map(BoundaryValuesTest::as)
            .filter(reader -> reader.get(path).status() != 403)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Nobody may ask " + type.name()));
    List<String> parameters =
        new ArrayList<>(
            type.components().stream()
                .filter(component -> !component.isInPath())
                .map(QuestionType.Component::name)
                .toList());
    if (type.isAboutMoment()) {
      parameters.addAll(List.of("minPosition", type.question().knownAt()));
    }
    if (type.isList()) {
      parameters.addAll(List.of("cursor", "limit"));
    }
    int turn = 0;
    for (String value : written()) {
      turn++;
      for (String parameter : parameters) {
        // Half of them for each: they are read by the same few methods.
        if ((turn + parameters.indexOf(parameter)) % 2 == 0) {
          String asked = parameter + "=" + value;
          judge(
              type.name() + "?" + shown(asked), () -> client.get(address(type, parameter) + asked));
        }
      }
      if (!type.pathVariables().isEmpty()) {
        judge(
            type.name() + " of " + shown(value),
            () -> client.get(type.url().replaceAll("\\{\\w+}", value)));
      }
    }
  }

  /** Of the question with what it demands, but for the parameter that is asked for otherwise. */
  private static String address(QuestionType type, String otherwise) {
    return type.components().stream()
        .filter(QuestionType.Component::isRequired)
        .filter(component -> !component.isInPath() && !component.name().equals(otherwise))
        .map(
            component ->
                "%s=%s&"
                    .formatted(
                        component.name(),
                        component.type().isEnum() ? component.type().getEnumConstants()[0] : "1"))
        .collect(Collectors.joining("", type.url().replaceAll("\\{\\w+}", "x") + "?", ""));
  }

  /** Of what is neither command nor question, as the description of the API lists it. */
  private static void knock(String url, JsonNode parameters) {
    Client client = as("deng.hui");
    for (String value : written()) {
      judge(url + " of " + shown(value), () -> client.get(url.replaceAll("\\{\\w+}", value)));
      for (JsonNode parameter : parameters) {
        if (parameter.path("in").asString("").equals("query")) {
          String path =
              "%s?%s=%s"
                  .formatted(
                      url.replaceAll("\\{\\w+}", "x"), parameter.path("name").asString(), value);
          judge(path, () -> client.get(path));
        }
      }
    }
  }

  private static String shown(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "..." : value;
  }

  private static void judge(String what, Supplier<Answer> request) {
    try {
      judge(what, request.get());
    } catch (AssertionError e) {
      if (FAULTS.size() < 50) {
        FAULTS.add(what + ": " + e.getMessage());
      }
    }
  }

  private static void judge(String what, Answer answer) {
    SENT.incrementAndGet();
    boolean told =
        answer.status() < 400
            || (answer.status() < 500
                && answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.text("rule").isEmpty());
    if (!told && FAULTS.size() < 50) {
      FAULTS.add(what + ": " + answer.status() + " " + answer.response().body());
    }
  }
}
