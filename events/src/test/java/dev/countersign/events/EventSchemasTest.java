package dev.countersign.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of every event and revision stands in {@code events/src/main/resources} and is
 * what programs are told of the form. After a deliberate addition, copy what this test wrote to
 * {@code target/received/schemas}; that of a former revision stays as it is.
 */
class EventSchemasTest {
  private static final Path APPROVED = Path.of("src/test/resources/approved");
  private static final Path SCHEMAS = Path.of("src/main/resources/dev/countersign/events/schemas");
  private static final Path RECEIVED = Path.of("target/received/schemas");
  private static final JsonMapper JSON =
      EventJson.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final EventSchemas MADE = new EventSchemas(new Meanings(Path.of("src/main/java")));
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private static final Map<String, Schema> SCHEMAS_BY_FORM = new ConcurrentHashMap<>();

  static List<Class<? extends Event>> events() {
    return Samples.TYPES;
  }

  static List<Path> approved() {
    return files(APPROVED);
  }

  @ParameterizedTest
  @MethodSource("events")
  void isWhatTheRecordSays(Class<? extends Event> event) throws IOException {
    String name = EventForm.of(event) + ".json";
    String made = JSON.writeValueAsString(MADE.of(event)) + "\n";
    Files.createDirectories(RECEIVED);
    Files.writeString(RECEIVED.resolve(name), made);
    assertThat(SCHEMAS.resolve(name))
        .as("no schema: copy target/received/schemas/" + name + " when it is as intended")
        .exists();
    assertThat(made).isEqualTo(Files.readString(SCHEMAS.resolve(name)));
  }

  @Test
  void everyFormThatWasEverWrittenHasOne() {
    Set<String> written =
        Stream.concat(
                approved().stream().map(EventSchemasTest::form),
                Upcasters.all().keySet().stream().map(EventForm::toString))
            .collect(Collectors.toSet());
    assertThat(files(SCHEMAS).stream().map(EventSchemasTest::form))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void eachIsServedAtAPlaceOfItsOwn() {
    List<ObjectNode> schemas = files(SCHEMAS).stream().map(EventSchemasTest::read).toList();
    assertThat(schemas)
        .extracting(schema -> schema.required("$id").stringValue())
        .doesNotHaveDuplicates();
    assertThat(schemas)
        .extracting(
            schema ->
                schema.required("x-type").stringValue()
                    + "@"
                    + schema.path("x-revision").asString("1"))
        .containsExactlyElementsOf(files(SCHEMAS).stream().map(EventSchemasTest::form).toList());
  }

  @ParameterizedTest
  @MethodSource("approved")
  void whatIsApprovedFits(Path file) {
    assertThat(misfits(file, read(file))).isEmpty();
  }

  /** What is missing where it may be, and only there; unknown; or of another kind: at any depth. */
  @ParameterizedTest
  @MethodSource("approved")
  void whatIsReadFitsAndNothingElse(Path file) {
    new Sweep(file).all();
  }

  /** Changes one thing after the other in an approved JSON. */
  private static final class Sweep {
    private final Path file;
    private final ObjectNode whole;
    private final ObjectNode schema;

    Sweep(Path file) {
      this.file = file;
      this.whole = read(file);
      this.schema = schemaJson(file);
    }

    void all() {
      part("", whole, schema);
    }

    private void part(String path, JsonNode part, ObjectNode described) {
      if (part instanceof ArrayNode items) {
        for (int i = 0; i < items.size(); i++) {
          part(path + "/" + i, items.get(i), resolved(described.required("items"), items.get(i)));
        }
      } else if (part instanceof ObjectNode fields) {
        boolean map = described.path("additionalProperties").isObject();
        if (!map) {
          fields.put("somethingElse", 1);
          refused(path + "/somethingElse");
          fields.remove("somethingElse");
        }
        for (String name : List.copyOf(fields.propertyNames())) {
          JsonNode value = fields.required(name);
          JsonNode field =
              map
                  ? described.required("additionalProperties")
                  : described.required("properties").required(name);
          field(path + "/" + name, fields, name, field.has("x-personal"));
          part(path + "/" + name, value, resolved(field, value));
        }
      }
    }

    private void field(String path, ObjectNode fields, String name, boolean personal) {
      JsonNode value = fields.required(name);
      fields.set(name, ofAnotherKind(value));
      refused(path + " of another kind");
      fields.remove(name);
      if (!isRead() && !personal) {
        refused("without " + path);
      } else if (!isFormer()) {
        assertThat(misfits(file, whole)).as("without " + path).isEmpty();
      }
      fields.set(name, value);
    }

    /** What an upcaster drops unread was demanded once, all the same. */
    private boolean isFormer() {
      return Samples.TYPES.stream()
          .noneMatch(event -> EventForm.of(event).toString().equals(form(file)));
    }

    private void refused(String change) {
      assertThat(misfits(file, whole)).as(change).isNotEmpty();
    }

    private boolean isRead() {
      try {
        ApprovedJsonTest.readAsToday(file, whole);
        return true;
      } catch (RuntimeException e) {
        return false;
      }
    }

    /** What a reference leads to; of several kinds, the one that the value names. */
    private ObjectNode resolved(JsonNode described, JsonNode value) {
      if (described.has("$ref")) {
        return resolved(schema.at(described.required("$ref").stringValue().substring(1)), value);
      } else if (described.has("oneOf")) {
        return described
            .required("oneOf")
            .valueStream()
            .map(kind -> resolved(kind, value))
            .filter(kind -> kind.at("/properties/kind/const").equals(value.required("kind")))
            .findFirst()
            .orElseThrow();
      }
      return described.asObject();
    }
  }

  private static JsonNode ofAnotherKind(JsonNode value) {
    return value.isString() ? JSON.createObjectNode() : JSON.getNodeFactory().stringNode("other");
  }

  private static List<Error> misfits(Path file, JsonNode json) {
    return SCHEMAS_BY_FORM
        .computeIfAbsent(
            form(file),
            form -> REGISTRY.getSchema(SchemaLocation.of("urn:" + form), schemaJson(file)))
        .validate(json);
  }

  private static ObjectNode schemaJson(Path file) {
    return read(SCHEMAS.resolve(form(file) + ".json"));
  }

  /** Of an event with several kinds of content there are several approved JSON. */
  private static String form(Path file) {
    return file.getFileName().toString().replaceFirst("(-\\w+)?\\.json$", "");
  }

  private static ObjectNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file)).asObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
