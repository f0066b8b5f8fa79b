package dev.countersign.query.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.query.reference.EventReference.DescribedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The tables in docs/event-reference.md are made from the schemas of the events. */
class EventReferenceDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "event-reference.md");
  private static final Path RECEIVED = Path.of("target", "received", "event-reference.md");
  private static final String MARK =
      "<!-- From here on this page is made by EventReferenceDocumentTest. -->\n";

  private final EventReference reference = new EventReference();

  /** What several events have in common, by name. */
  private final Map<String, JsonNode> values = new TreeMap<>();

  @Test
  void tellsEveryFieldOfEveryEvent() throws IOException {
    String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : MARK;
    String prose = written.substring(0, written.indexOf(MARK) + MARK.length());
    String expected = prose + events() + values() + former();
    Files.createDirectories(RECEIVED.getParent());
    Files.writeString(RECEIVED, expected);
    assertThat(written).as("copy query-side/" + RECEIVED + " to docs").isEqualTo(expected);
  }

  private String events() {
    Map<String, List<DescribedForm>> byRecord =
        reference.today().stream()
            .collect(
                Collectors.groupingBy(
                    form -> String.join(", ", form.records()), TreeMap::new, Collectors.toList()));
    StringBuilder page = new StringBuilder();
    byRecord.forEach(
        (records, events) -> {
          page.append("\n## Events of: ").append(records).append('\n');
          events.forEach(event -> page.append(event(event)));
        });
    return page.toString();
  }

  private String event(DescribedForm event) {
    event
        .json()
        .path("$defs")
        .properties()
        .forEach(each -> values.put(each.getKey(), each.getValue()));
    String revision = event.form().revision();
    return "\n### %s%s\n\n%s%s\n\n%s"
        .formatted(
            event.event(),
            revision == null ? "" : ", revision " + revision,
            event.description(),
            event.told() == null
                ? ""
                : " “%s” “%s”".formatted(event.told().en(), event.told().zh()),
            fields(event.json()));
  }

  private static String fields(JsonNode schema) {
    List<String> required =
        schema.path("required").valueStream().map(JsonNode::stringValue).toList();
    return "| field | type | required | personal | meaning |\n|---|---|---|---|---|\n"
        + schema.path("properties").properties().stream()
            .map(
                field ->
                    "| %s | %s | %s | %s | %s |\n"
                        .formatted(
                            field.getKey(),
                            type(field.getValue()),
                            required.contains(field.getKey()) ? "yes" : "",
                            field.getValue().has("x-personal") ? "yes" : "",
                            field.getValue().path("description").asString("").replace("|", "\\|")))
            .collect(Collectors.joining());
  }

  private static String type(JsonNode schema) {
    if (schema.has("$ref")) {
      return schema.path("$ref").stringValue().replaceFirst(".*/", "");
    } else if (schema.has("items")) {
      return "list of " + type(schema.path("items"));
    } else if (schema.path("additionalProperties").isObject()) {
      return "%s by %s"
          .formatted(
              type(schema.path("additionalProperties")),
              schema.has("propertyNames") ? type(schema.path("propertyNames")) : "name");
    } else if (schema.has("const")) {
      return "\"" + schema.path("const").stringValue() + "\"";
    } else if (schema.has("pattern")) {
      return "text like "
          + (schema.path("pattern").stringValue().contains("A-Z") ? "CNY" : "1234.50");
    }
    return switch (schema.path("format").asString(schema.path("type").asString(""))) {
      case "int32", "int64" -> "whole number";
      case "date" -> "date";
      case "date-time" -> "instant";
      case "boolean" -> "true or false";
      default -> "text";
    };
  }

  private String values() {
    return "\n## What fields hold\n"
        + values.entrySet().stream()
            .map(value -> value(value.getKey(), value.getValue()))
            .collect(Collectors.joining());
  }

  private static String value(String name, JsonNode schema) {
    String head =
        "\n### %s\n\n%s\n".formatted(name, schema.path("description").asString("")).stripTrailing()
            + "\n";
    if (schema.has("enum")) {
      return head
          + "\n| constant | meaning |\n|---|---|\n"
          + schema
              .path("enum")
              .valueStream()
              .map(JsonNode::stringValue)
              .map(
                  constant ->
                      "| %s | %s |\n"
                          .formatted(
                              constant,
                              schema.path("x-enumDescriptions").path(constant).asString("")))
              .collect(Collectors.joining());
    } else if (schema.has("oneOf")) {
      return head
          + schema
              .path("oneOf")
              .valueStream()
              .map(EventReferenceDocumentTest::type)
              .collect(Collectors.joining(", ", "\nOne of ", ", as `kind` says.\n"));
    }
    return schema.has("properties") ? head + "\n" + fields(schema) : head;
  }

  private String former() {
    return "\n## Former forms\n\n| form | told today as | schema |\n|---|---|---|\n"
        + reference.all().stream()
            .filter(form -> !form.isToday())
            .map(form -> "| %s | %s | %s |\n".formatted(form.form(), form.readAs(), form.schema()))
            .collect(Collectors.joining());
  }
}
