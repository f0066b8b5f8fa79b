package dev.countersign.command.gateway;

import dev.countersign.command.Intention;
import dev.countersign.command.Rule;
import dev.countersign.events.Id;
import dev.countersign.events.Values;
import dev.countersign.web.SchemaNames;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;

/** Describes every command from its record: URL, fields, roles, refusals, an example that works. */
@Component
@Order(0) // before whoever fills in what only runs can tell
class CommandOpenApi implements OpenApiCustomizer {
  private static final String RECEIPT = "CommandReceipt";
  private static final String PROBLEM = "#/components/schemas/Problem";

  private final CommandCatalog catalog;
  private final JsonMapper json;

  CommandOpenApi(CommandCatalog catalog, JsonMapper json) {
    this.catalog = catalog;
    this.json = json;
  }

  @Override
  public void customise(OpenAPI api) {
    api.schema(
        RECEIPT,
        schemaOf(api, CommandReceipt.Body.class)
            .description(
                "The target, its new version (send it as If-Match), the position of the last event, and the events."));
    for (CommandType type : catalog.all()) {
      for (String path : type.paths()) {
        String url = CommandRoutes.BASE + path;
        tag(api, path);
        PathItem item = Optional.ofNullable(api.getPaths().get(url)).orElseGet(PathItem::new);
        api.path(url, item.post(operation(api, type, path)));
      }
    }
  }

  /**
   * What can be done with things of one kind stands together, under the name of their collection.
   */
  private static void tag(OpenAPI api, String path) {
    String name = tagOf(path);
    boolean known =
        api.getTags() != null && api.getTags().stream().anyMatch(tag -> tag.getName().equals(name));
    if (!known) {
      api.addTagsItem(
          new Tag()
              .name(name)
              .description(
                  "What can be done with %1$s: one command each.\n\n对 %1$s 的各项操作，每项一条命令。"
                      .formatted(name)));
    }
  }

  private static String tagOf(String path) {
    return path.replaceFirst("/.*", "");
  }

  private Operation operation(OpenAPI api, CommandType type, String path) {
    Intention intention = type.intention();
    CommandExample example = CommandExample.of(type, json);
    String tag = tagOf(path);
    Operation operation =
        new Operation()
            .operationId(
                type.paths().size() == 1 ? type.name() : type.name() + "Of" + inOneWord(tag))
            .addTagsItem(tag)
            .summary(intention.summary() + " · " + intention.zh())
            .description(description(type, example))
            .parameters(parameters(type, path, example))
            .requestBody(body(api, type, example))
            .responses(responses(type));
    operation.addExtension("x-roles", type.roles().stream().map(Enum::name).toList());
    operation.addExtension("x-refused-by", type.refusedBy().stream().map(Rule::nameOf).toList());
    operation.addExtension("x-example-account", example.account());
    return operation;
  }

  private static String description(CommandType type, CommandExample example) {
    Intention intention = type.intention();
    String roles = type.roles().stream().map(Enum::name).collect(Collectors.joining(", "));
    return "Needs one of the roles %s, %s.\n\nThe example works on the demo data for the account `%s`."
        .formatted(
            roles,
            switch (intention.scope()) {
              case COMPANY -> "held in the whole company";
              case BRANCH -> "in the branch concerned";
              case ANYWHERE -> "in any branch";
            },
            example.account());
  }

  private static List<Parameter> parameters(CommandType type, String path, CommandExample example) {
    List<Parameter> parameters = new ArrayList<>();
    for (String name : CommandType.variables(path)) {
      parameters.add(
          new PathParameter()
              .name(name)
              .description("Which one: a code, or an identifier that an answer gave.")
              .schema(code())
              .example(example.path().get(name)));
    }
    parameters.add(
        new HeaderParameter()
            .name("Idempotency-Key")
            .description("Makes a repeated send answer like the first one, with one effect.")
            .schema(new StringSchema().maxLength(200).pattern("^[!-~]+$")));
    if (type.intention().delegable()) {
      parameters.add(
          new HeaderParameter()
              .name(Headers.ON_BEHALF_OF)
              .description(
                  // No example that a page would fill in: it would spoil the one that works.
                  "The number of the employee in whose place you decide, for example `E1002`, by"
                      + " what was delegated to you for today; without it you decide in your own"
                      + " office.")
              .schema(code()));
    }
    if (!type.creates()) {
      parameters.add(
          new HeaderParameter()
              .name("If-Match")
              .description(
                  "The ETag of the version that you decided on; a stale one is refused. `*` is any.")
              .schema(new StringSchema().maxLength(20).pattern("^([*]|\"[0-9]{1,18}\")$")));
    }
    return parameters;
  }

  private static Schema<?> code() {
    return new StringSchema().maxLength(Values.LONGEST_CODE).pattern(Values.CODE_PATTERN);
  }

  private static RequestBody body(OpenAPI api, CommandType type, CommandExample example) {
    Schema<?> schema = schemaOf(api, type.type());
    Map<String, Schema<?>> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.type().getRecordComponents()) {
      Schema<?> property =
          schema.getProperties() == null ? null : schema.getProperties().get(component.getName());
      if (property == null || type.pathVariables().contains(component.getName())) {
        continue;
      }
      if (Id.class.isAssignableFrom(component.getType())) {
        property.maxLength(Values.LONGEST_CODE).pattern(Values.CODE_PATTERN);
      }
      properties.put(component.getName(), property);
      boolean named = type.creates() && component.getName().equals(type.target().getName());
      if (type.required().contains(component.getName())
          && !(named && Identifiers.isGenerated(type))) {
        required.add(component.getName());
      }
    }
    Schema<?> body = new io.swagger.v3.oas.models.media.JsonSchema();
    body.setTypes(java.util.Set.of("object"));
    properties.forEach(body::addProperty);
    body.setRequired(required.isEmpty() ? null : required);
    body.setAdditionalProperties(false);
    api.schema(type.name(), body);
    return new RequestBody()
        .required(!required.isEmpty())
        .content(
            new Content()
                .addMediaType(
                    "application/json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + type.name()))
                        .example(example.body())));
  }

  private static String inOneWord(String tag) {
    return Arrays.stream(tag.split("-", -1))
        .map(StringUtils::capitalize)
        .collect(Collectors.joining());
  }

  private static ApiResponses responses(CommandType type) {
    ApiResponse accepted =
        new ApiResponse()
            .description("Decided and stored.")
            .addHeaderObject("ETag", header("The target's new version."))
            .addHeaderObject(
                "Idempotent-Replayed",
                header("`true` when this repeats the answer to an earlier send of the key."))
            .addHeaderObject(
                CommandEndpoint.POSITION,
                header("The position of the last event: send it as minPosition to any view."))
            .content(
                new Content()
                    .addMediaType(
                        "application/json",
                        new MediaType()
                            .schema(new Schema<>().$ref("#/components/schemas/" + RECEIPT))));
    ApiResponses responses = new ApiResponses();
    responses.addApiResponse(type.creates() ? "201" : "200", accepted);
    responses.addApiResponse("400", problem("A field is missing, unknown or of another form."));
    responses.addApiResponse("403", problem("None of the roles is held there: `role-is-held`."));
    if (!type.creates()) {
      responses.addApiResponse("404", problem("There is no such target: `target-exists`."));
      responses.addApiResponse(
          "412", problem("The version in If-Match is not current: `version-is-current`."));
    }
    responses.addApiResponse(
        "409",
        problem(
            "Refused by the present state: "
                + names(
                    type,
                    true,
                    type.creates() ? "target-is-new" : "",
                    "target-is-unchanged",
                    "idempotency-key-is-not-in-flight")));
    responses.addApiResponse(
        "422",
        problem(
            "Refused by a rule: "
                + names(
                    type, false, "derived-values-are-possible", "idempotency-key-has-one-body")));
    return responses;
  }

  private static String names(CommandType type, boolean ofState, String... general) {
    return Stream.concat(
            Stream.concat(type.refusedBy().stream(), type.general().stream())
                .filter(rule -> Rule.dependsOnState(rule) == ofState)
                .map(Rule::nameOf),
            Stream.of(general).filter(name -> !name.isEmpty()))
        .distinct()
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }

  private static Header header(String description) {
    return new Header().description(description).schema(new StringSchema());
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType().schema(new Schema<>().$ref(PROBLEM))));
  }

  private static Schema<?> schemaOf(OpenAPI api, Class<?> type) {
    ResolvedSchema resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false));
    resolved.referencedSchemas.forEach(
        (name, schema) -> {
          if (!name.equals(type.getSimpleName())) {
            SchemaNames.add(api, name, schema);
          }
        });
    return resolved.schema;
  }
}
