package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The description of the API is complete: for programs that generate clients, checks and tests from
 * it. That it is true is held against every answer of every test, by {@link DescribedApi}.
 */
class DescribedApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static final DescribedApi SMALL =
      new DescribedApi(
          Client.JSON.readTree(
              """
              {"paths": {
                 "/api/things/{id}": {"get": {"responses": {
                   "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                   "204": {"description": "Gone"},
                   "404": {"$ref": "#/components/responses/NotFound"}}}},
                 "/api/things/first": {"get": {"responses": {"204": {"description": "None"}}}}},
               "components": {
                 "responses": {"NotFound": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
                 "schemas": {"Thing": {"type": "object", "required": ["id"], "properties": {
                   "id": {"type": "string", "maxLength": 3}, "born": {"type": "string", "format": "date"}}}}}}
              """));

  private static String fault(String path, int status, String type, String body) {
    return SMALL.fault("GET", path, status, type, body).orElse("");
  }

  @Test
  void whatIsDescribedPasses() {
    assertThat(fault("/api/things/a", 200, "application/json", "{\"id\":\"a\"}")).isEmpty();
    assertThat(fault("/api/things/a", 204, "", "")).isEmpty();
    assertThat(fault("/api/things/a", 404, "application/problem+json;charset=UTF-8", "{}"))
        .isEmpty();
    assertThat(fault("/api/things/first", 204, "", "")).isEmpty();
    assertThat(fault("/api/others", 404, "application/problem+json", "{}")).isEmpty();
    assertThat(SMALL.fault("PUT", "/api/things/a", 405, "", "")).isEmpty();
  }

  @Test
  void whatIsNotDescribedFails() {
    assertThat(fault("/api/things/a", 409, "application/problem+json", "{}"))
        .contains("200", "404");
    assertThat(fault("/api/things/first", 200, "application/json", "{}")).contains("204");
    assertThat(fault("/api/others", 200, "application/json", "{}")).contains("no such operation");
    assertThat(fault("/api/things/a", 200, "text/html", "<p>")).contains("text/html");
    assertThat(fault("/api/things/a", 200, "application/json", "")).contains("body");
    assertThat(fault("/api/things/a", 204, "application/json", "{}")).contains("body");
  }

  @Test
  void aBodyThatDoesNotFitFails() {
    for (String body :
        List.of(
            "{}",
            "[]",
            "{\"id\":\"abcd\"}",
            "{\"id\":7}",
            "{\"id\":\"a\",\"born\":\"yesterday\"}",
            "{\"id\":\"a\",\"more\":1}")) {
      assertThat(fault("/api/things/a", 200, "application/json", body)).as(body).isNotEmpty();
    }
  }

  private static List<Map.Entry<String, JsonNode>> operations() {
    List<Map.Entry<String, JsonNode>> operations = new ArrayList<>();
    DescribedApi.known()
        .json()
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(each -> METHODS.contains(each.getKey()))
                    .forEach(
                        each ->
                            operations.add(
                                Map.entry(each.getKey() + " " + path.getKey(), each.getValue()))));
    return operations;
  }

  @Test
  void everyOperationSaysWhatItIs() {
    Set<String> tags = new TreeSet<>();
    for (JsonNode tag : DescribedApi.known().json().path("tags")) {
      assertThat(tag.path("description").asString("")).as(tag.toString()).isNotBlank();
      tags.add(tag.path("name").asString());
    }
    assertThat(operations()).hasSizeGreaterThan(100);
    for (Map.Entry<String, JsonNode> each : operations()) {
      JsonNode operation = each.getValue();
      for (String field : List.of("operationId", "summary", "description")) {
        assertThat(operation.path(field).asString("")).as(each.getKey() + field).isNotBlank();
      }
      assertThat(operation.path("tags").valueStream())
          .as(each.getKey())
          .isNotEmpty()
          .allSatisfy(tag -> assertThat(tags).contains(tag.asString()));
      for (JsonNode parameter : operation.path("parameters")) {
        assertThat(parameter.path("description").asString(""))
            .as(each.getKey() + " " + parameter.path("name"))
            .isNotBlank();
        if (parameter.has("example")
            && parameter.at("/schema/type").asString("").equals("integer")) {
          assertThat(parameter.path("example").isIntegralNumber())
              .as(each.getKey() + " " + parameter.path("name"))
              .isTrue();
        }
      }
    }
  }

  @Test
  void everyOperationSaysWhatItAnswers() {
    for (Map.Entry<String, JsonNode> each : operations()) {
      JsonNode operation = each.getValue();
      Set<String> answers = new TreeSet<>(operation.path("responses").propertyNames());
      boolean body = operation.has("requestBody");
      assertThat(answers).as(each.getKey()).contains("400", "401", "406", "500", "503");
      for (String ofBodies : List.of("408", "413", "415")) {
        assertThat(answers.contains(ofBodies)).as(each.getKey() + ofBodies).isEqualTo(body);
      }
      // A part of a file is no other answer.
      answers.remove("206");
      assertThat(answers.stream().filter(status -> status.startsWith("2")))
          .as(each.getKey())
          .hasSize(1);
      if (!each.getKey().contains("{")) {
        assertThat(answers).as(each.getKey()).doesNotContain("404");
      }
    }
  }

  @Test
  void everyValueHasLimits() {
    assertThat(DescribedApi.known().schemas()).hasSizeGreaterThan(500);
    List<String> boundless =
        DescribedApi.known().schemas().stream()
            .filter(
                each ->
                    switch (each.getValue().path("type").asString()) {
                      case "string" ->
                          !each.getValue().has("enum")
                              && (!each.getValue().has("maxLength")
                                  || !(each.getValue().has("pattern")
                                      || each.getValue().has("format")));
                      case "array" -> !each.getValue().has("maxItems");
                      case "integer" ->
                          !each.getValue().has("minimum")
                              || !each.getValue().has("maximum")
                              || each.getValue().has("exclusiveMinimum")
                              || !each.getValue().has("format");
                      default -> false;
                    })
            .map(Map.Entry::getKey)
            .toList();
    assertThat(boundless).isEmpty();
  }

  /** What a command takes is all that it takes. */
  @Test
  void bodiesOfCommandsAreClosed() {
    JsonNode schemas = DescribedApi.known().json().path("components").path("schemas");
    for (Map.Entry<String, JsonNode> each : operations()) {
      if (each.getValue().has("x-refused-by")) {
        String reference =
            each.getValue().at("/requestBody/content/application~1json/schema/$ref").asString("");
        assertThat(
                schemas
                    .path(reference.replaceFirst(".*/", ""))
                    .path("additionalProperties")
                    .asBoolean(true))
            .as(each.getKey())
            .isFalse();
      }
    }
  }
}
