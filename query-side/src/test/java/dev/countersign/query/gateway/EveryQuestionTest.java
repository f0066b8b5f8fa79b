package dev.countersign.query.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.Event;
import dev.countersign.events.employee.Role;
import dev.countersign.query.RandomLife;
import dev.countersign.query.TestSystem;
import dev.countersign.query.TestSystem.Reply;
import dev.countersign.query.file.RandomRows;
import dev.countersign.query.file.ReadParquet;
import dev.countersign.query.file.RowFile;
import dev.countersign.query.file.RowFiles;
import dev.countersign.query.reading.FileFormat;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.query.reading.QuestionType.Component;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What holds for all questions, those that come later included. */
class EveryQuestionTest {
  private static final long SEED = 4711;

  /** What is asked and refused here is among their rows. */
  private static final Set<String> GROW_BY_READING =
      Set.of("AuditTrailReadings", "Files", "SecurityEvents");

  private static TestSystem system;
  private static List<QuestionType> questions;

  @BeforeAll
  static void start() {
    system = TestSystem.start();
    questions = List.copyOf(system.bean(QuestionCatalog.class).all());
    for (Role role : Role.values()) {
      system.employee("in-" + role, role, null);
      system.employee("at-" + role, role, new BranchId("BJ"));
    }
    RandomLife life = new RandomLife(SEED);
    system.append(life.beginning().toArray(Event[]::new));
    for (int i = 0; i < 60; i++) {
      system.append(life.next().toArray(Event[]::new));
    }
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  /** Its address, with whatever must be told. */
  private static String address(QuestionType type, String... more) {
    String path = type.url().replaceAll("\\{\\w+}", "x");
    String parameters =
        Stream.concat(
                type.components().stream()
                    .filter(Component::isRequired)
                    .filter(component -> !component.isInPath())
                    .map(component -> component.name() + "=" + valueFor(component)),
                Arrays.stream(more))
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }

  private static String valueFor(Component component) {
    return component.type().isEnum() ? component.type().getEnumConstants()[0].toString() : "1";
  }

  private static String readerOf(QuestionType type) {
    return "in-" + type.roles().stream().findFirst().orElse(Role.SALES);
  }

  private static Reply ask(QuestionType type, String... more) {
    return system.get(readerOf(type), address(type, more));
  }

  private static void isRefused(QuestionType type, Reply reply, String parameter) {
    assertThat(reply.status()).as(type.name() + " " + parameter + reply.text()).isEqualTo(400);
    assertThat(reply.at("/rule")).isEqualTo("invalid-field");
    assertThat(reply.at("/errors/0/field")).isEqualTo(parameter);
  }

  @Test
  void thereAreSome() {
    assertThat(questions).hasSizeGreaterThan(5);
  }

  @Test
  void isAnswered() {
    for (QuestionType type : questions) {
      Reply reply = ask(type);
      assertThat(reply.status())
          .as(type.name() + " " + reply.text())
          .isEqualTo(type.pathVariables().isEmpty() ? 200 : 404);
    }
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    for (QuestionType type : questions) {
      isRefused(type, ask(type, "colour=red"), "colour");
      for (Component component : type.components()) {
        String misspelt = component.name().toUpperCase(java.util.Locale.ROOT);
        if (!component.isInPath()) {
          isRefused(type, ask(type, misspelt + "=1"), misspelt);
        }
      }
    }
  }

  @Test
  void refusesWhatComesTwiceOrSaysNothing() {
    for (QuestionType type : questions) {
      for (Component component : type.components()) {
        String name = component.name();
        if (!component.isInPath() && !component.isRequired()) {
          isRefused(type, ask(type, name + "=1", name + "=1"), name);
          isRefused(type, ask(type, name + "="), name);
        }
      }
      if (type.isAboutMoment()) {
        isRefused(type, ask(type, "minPosition=1&minPosition=1"), "minPosition");
        isRefused(type, ask(type, type.question().knownAt() + "="), type.question().knownAt());
      }
    }
  }

  @Test
  void doesNotWaitForWhatTheLogHasNotReached() {
    for (QuestionType type : questions) {
      if (type.isAboutMoment()) {
        Reply reply = ask(type, "minPosition=999999999");
        assertThat(reply.status()).as(type.name() + reply.text()).isEqualTo(422);
        assertThat(reply.at("/rule")).isEqualTo("position-not-reached");
      }
    }
  }

  @Test
  void letsInItsRolesAndNoOthers() {
    for (QuestionType type : questions) {
      Set<Role> roles = type.roles();
      for (Role role : Role.values()) {
        boolean mayAsk = roles.isEmpty() || roles.contains(role);
        assertThat(system.get("in-" + role, address(type)).status() == 403)
            .as(type.name() + " asked by " + role)
            .isNotEqualTo(mayAsk);
      }
    }
  }

  @Test
  void answersListsAsFiles() {
    for (QuestionType type : questions) {
      if (type.isList()
          && type.pathVariables().isEmpty()
          && !type.question().recorded()
          && !GROW_BY_READING.contains(type.name())) {
        int rows = ask(type, "limit=500").body().at("/items").size();
        Reply csv = system.get(readerOf(type), address(type), "text/csv;bom=true");
        assertThat(csv.status()).as(type.name() + csv.text()).isEqualTo(200);
        assertThat(csv.text()).startsWith("\uFEFF");
        assertThat(csv.text().split("\r\n")).as(type.name()).hasSize(rows + 1);
        Reply lines = system.get(readerOf(type), address(type), "application/x-ndjson");
        assertThat(lines.text().lines()).as(type.name()).hasSize(rows);
        assertThat(lines.response().headers().firstValue("Countersign-Position")).isPresent();
        Reply part = system.get(readerOf(type), address(type, "limit=1"), "text/csv");
        isRefused(type, part, "limit");
      }
      assertThat(system.get(readerOf(type), address(type), "image/png").status())
          .as(type.name())
          .isIn(406, type.name().equals("AuditTrailExport") ? 200 : 406);
    }
  }

  /** The addresses of a list: one of each of some things that there are. */
  private static List<String> addresses(QuestionType type) {
    if (type.pathVariables().isEmpty()) {
      return List.of(address(type));
    }
    String variable = type.pathVariables().getFirst();
    return type.pathVariables().size() > 1
        ? List.of()
        : named(variable).stream()
            .limit(3)
            .map(name -> address(type).replace("/x", "/" + name))
            .toList();
  }

  @Test
  void aFileOfParquetSaysWhatTheListSays() {
    int rows = 0;
    for (QuestionType type : questions) {
      if (type.isList()
          && !FileQuery.class.isAssignableFrom(type.type())
          && !GROW_BY_READING.contains(type.name())) {
        for (String address : addresses(type)) {
          Reply list =
              system.get(
                  readerOf(type), address + (address.contains("?") ? "&" : "?") + "limit=500");
          var file = system.file(readerOf(type), address, "application/vnd.apache.parquet");
          assertThat(file.statusCode()).as(address).isEqualTo(list.status());
          if (list.status() == 200) {
            assertThat(file.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.apache.parquet");
            ReadParquet.sayTheSame(
                address, ReadParquet.rows(file.body()), list.body().path("items"));
            rows += list.body().path("items").size();
          }
        }
      }
    }
    assertThat(rows).isGreaterThan(200);
  }

  @Test
  void aFileOfParquetHoldsWhateverARowMayHold() throws IOException {
    RandomRows random = new RandomRows(SEED);
    for (QuestionType type : questions) {
      if (type.isList()) {
        List<JsonNode> items = random.of(type.row(), 20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowFile file =
            system
                .bean(RowFiles.class)
                .open(FileFormat.PARQUET, type.row(), RowFiles.Form.PLAIN, out);
        for (JsonNode item : items) {
          file.write(item);
        }
        file.end();
        ReadParquet.sayTheSame(type.name(), ReadParquet.rows(out.toByteArray()), items);
      }
    }
  }

  @Test
  void isForNobodyUnknown() {
    for (QuestionType type : questions) {
      assertThat(system.anonymously(address(type)).status()).as(type.name()).isEqualTo(401);
    }
  }

  @Test
  void showsABranchOnlyItsOwn() {
    for (QuestionType type : questions) {
      Role role =
          type.roles().stream()
              .filter(each -> each != Role.ANALYST && each != Role.AUDITOR)
              .findFirst()
              .orElse(null);
      if (type.isList() && role != null) {
        Reply reply = system.get("at-" + role, address(type, "limit=500"));
        if (reply.status() == 200 && type.question().scope() == Question.Scope.BRANCH) {
          assertThat(reply.items("branchId")).as(type.name()).allMatch(branchesOf("BJ"));
        }
      }
    }
  }

  /** Names of things by the variable of a path that stands for them, as lists tell them. */
  private static Set<String> named(String variable) {
    Set<String> names = new TreeSet<>();
    for (QuestionType type : questions) {
      if (type.isList() && type.pathVariables().isEmpty()) {
        names.addAll(ask(type, "limit=500").items(variable));
      }
    }
    names.remove("");
    return names;
  }

  @Test
  void whatAnotherBranchHasIsAsUnknown() {
    int compared = 0;
    for (QuestionType type : questions) {
      Role role =
          type.roles().stream()
              .filter(each -> each != Role.ANALYST && each != Role.AUDITOR)
              .findFirst()
              .orElse(null);
      if (type.pathVariables().size() != 1
          || role == null
          || type.question().scope() != Question.Scope.BRANCH) {
        continue;
      }
      String variable = "{" + type.pathVariables().getFirst() + "}";
      String unknown = system.get("at-" + role, type.url().replace(variable, "x")).at("/detail");
      for (String name : named(type.pathVariables().getFirst())) {
        Reply reply = system.get("at-" + role, type.url().replace(variable, name));
        if (reply.status() != 200) {
          assertThat(reply.status()).as(type.name() + " " + name).isEqualTo(404);
          assertThat(reply.at("/detail").replace(name, "x")).isEqualTo(unknown);
          compared++;
        }
      }
    }
    assertThat(compared).isPositive();
  }

  /** Views are the company's, so that nobody rebuilds them for a branch. */
  @Test
  void aBranchDoesNotOperateViews() {
    for (Role role : List.of(Role.OPERATOR, Role.ANALYST)) {
      for (String act : List.of("rebuild", "dead-letters/retry")) {
        assertThat(system.send("at-" + role, "POST", "/api/v1/views/pipeline/" + act).status())
            .as(act + " by " + role)
            .isEqualTo(403);
      }
    }
    assertThat(system.get("at-OPERATOR", "/api/v1/views/pipeline").status()).isEqualTo(200);
  }

  private static Predicate<String> branchesOf(String branch) {
    return shown -> shown.isEmpty() || shown.equals(branch);
  }
}
