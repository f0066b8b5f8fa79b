package dev.countersign.application;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the description of the API promises, held against whatever any test is answered: the status,
 * the media type and each field of the body are described, or the test fails.
 */
final class DescribedApi {
  private static final AtomicReference<@Nullable DescribedApi> KNOWN = new AtomicReference<>();

  private static final String ID = "urn:countersign:api";
  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

  /** What is answered where no operation is, which no description can list. */
  private static final List<Integer> OFF_THE_MAP = List.of(400, 401, 403, 404, 405, 406);

  private final JsonNode description;
  private final List<Path> paths;
  private final ArrayNode answers = Client.JSON.createArrayNode();
  private final Map<JsonNode, Integer> places = new ConcurrentHashMap<>();
  private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
  private final SchemaRegistry registry;

  private record Path(Pattern pattern, int variables, JsonNode operations) {}

  /** Reads a description. */
  DescribedApi(JsonNode description) {
    this.description = description;
    this.paths =
        description.path("paths").properties().stream()
            .map(
                each ->
                    new Path(
                        Pattern.compile(
                            VARIABLE
                                .splitAsStream(each.getKey() + " ")
                                .map(literal -> Pattern.quote(literal.strip()))
                                .collect(Collectors.joining("[^/]+"))),
                        (int) VARIABLE.matcher(each.getKey()).results().count(),
                        each.getValue()))
            .sorted(Comparator.comparingInt(Path::variables))
            .toList();
    collect(description.path("paths"));
    collect(description.path("components").path("responses"));
    ObjectNode all = Client.JSON.createObjectNode();
    all.set("answers", answers);
    all.set("components", description.path("components").deepCopy());
    close(all);
    this.registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder
                    .schemas(Map.of(ID, all.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** Keeps the description of the first server that serves all of it, for all tests of the run. */
  static void learn(Server server) {
    if (KNOWN.get() == null) {
      KNOWN.compareAndSet(
          null, new DescribedApi(server.anonymous().get("/v3/api-docs").ok().body()));
    }
  }

  /** The description, by a server that is started for it where none has been before. */
  static DescribedApi known() {
    DescribedApi known = KNOWN.get();
    if (known == null) {
      Server.start().close();
      known = KNOWN.get();
    }
    return Objects.requireNonNull(known, "No server has told its description");
  }

  /** Fails on what is not described. */
  static void check(String method, String path, int status, String type, String body) {
    DescribedApi known = KNOWN.get();
    if (known != null) {
      known
          .fault(method, path, status, type, body)
          .ifPresent(
              fault -> {
                throw new AssertionError(
                    "%s %s is answered %d: %s%n%.2000s"
                        .formatted(method, path, status, fault, body));
              });
    }
  }

  /** The description itself. */
  JsonNode json() {
    return description;
  }

  /** What is not described of an answer to a request of this path, without its query. */
  Optional<String> fault(String method, String path, int status, String type, String body) {
    if (!path.startsWith("/api/")) {
      return Optional.empty();
    }
    Optional<Path> item =
        paths.stream().filter(each -> each.pattern().matcher(path).matches()).findFirst();
    @Nullable JsonNode operation =
        item.map(Path::operations)
            .map(operations -> operations.path(method.toLowerCase(Locale.ROOT)))
            .filter(JsonNode::isObject)
            .orElse(null);
    if (operation == null) {
      return OFF_THE_MAP.contains(status)
          ? Optional.empty()
          : Optional.of("no such operation is described");
    }
    JsonNode answer = resolved(operation.path("responses").path(Integer.toString(status)));
    if (answer.isMissingNode()) {
      return Optional.of("described are " + operation.path("responses").propertyNames());
    }
    JsonNode content = answer.path("content");
    if (content.isEmpty()) {
      return body.isEmpty() ? Optional.empty() : Optional.of("no body is described");
    }
    String plain = type.replaceFirst(";.*", "").strip();
    JsonNode media = content.has("*/*") ? content.path("*/*") : content.path(plain);
    if (media.isMissingNode()) {
      return Optional.of("%s is not among %s".formatted(plain, content.propertyNames()));
    }
    return media.has("schema") ? misfit(media.path("schema"), body) : Optional.empty();
  }

  private Optional<String> misfit(JsonNode schema, String body) {
    if (body.isEmpty()) {
      return Optional.of("a body is described");
    }
    List<?> errors =
        schemas
            .computeIfAbsent(
                Objects.requireNonNull(places.get(schema)),
                place -> registry.getSchema(SchemaLocation.of(ID + "#/answers/" + place)))
            .validate(Client.JSON.readTree(body));
    return errors.isEmpty() ? Optional.empty() : Optional.of(errors.toString());
  }

  private JsonNode resolved(JsonNode answer) {
    String reference = answer.path("$ref").asString("");
    return reference.isEmpty() ? answer : description.at(reference.substring(1));
  }

  /** Schemas of answers, each with a place where the validator finds it. */
  private void collect(JsonNode node) {
    JsonNode content = node.path("content");
    for (JsonNode media : content) {
      if (media.has("schema")) {
        places.computeIfAbsent(
            media.path("schema"),
            schema -> {
              answers.add(schema.deepCopy());
              return answers.size() - 1;
            });
      }
    }
    node.forEach(this::collect);
  }

  /** An answer has no field that is not described, although clients must expect some. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode schema
        && schema.path("properties").isObject()
        && schema.path("type").isString()
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    node.forEach(DescribedApi::close);
  }

  /** Every schema of the description, with where it stands; what is only referred to, once. */
  List<Map.Entry<String, JsonNode>> schemas() {
    List<Map.Entry<String, JsonNode>> found = new ArrayList<>();
    find("", description, found);
    return found;
  }

  private static void find(String where, JsonNode node, List<Map.Entry<String, JsonNode>> found) {
    node.properties()
        .forEach(
            each -> {
              String name = where + "/" + each.getKey();
              boolean example = each.getKey().equals("example") || each.getKey().equals("examples");
              if (!example) {
                if (each.getValue().path("type").isString()
                    && !where.endsWith("/securitySchemes")) {
                  found.add(Map.entry(name, each.getValue()));
                }
                find(name, each.getValue(), found);
              }
            });
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        find(where + "/" + i, node.get(i), found);
      }
    }
  }
}
