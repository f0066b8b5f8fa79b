package dev.countersign.web;

import dev.countersign.events.Money;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** What the description of the API says of every operation. */
@AutoConfiguration
class OpenApiAutoConfiguration {
  private static final String BEARER = "bearer";

  /** Sign, digits, point, decimals, with room for what sums up. */
  private static final int LONGEST_AMOUNT = 40;

  private static final String PROBLEM = "Problem";

  /** The answer of the log-in door to whoever tried too often. */
  static final String LOCKED = "TooManyAttempts";

  /**
   * What an operation may answer when it fails, by what it is like; where that does not tell, the
   * operation itself names the answer.
   */
  private static final List<Failure> FAILURES =
      List.of(
          new Failure(
              "400",
              "BadRequest",
              "The request itself is wrong; `errors` says where.",
              operation -> true),
          new Failure(
              "401",
              "Unauthenticated",
              "No token, or one that is not valid any more.",
              operation -> true),
          new Failure(
              "403", "Forbidden", "The caller may not do this.", Described::needsMoreThanSession),
          new Failure("404", "NotFound", "There is no such thing.", operation -> false),
          new Failure(
              "406",
              "NotAcceptable",
              "`Accept` wants another form than can be given, or another charset than UTF-8.",
              operation -> true),
          new Failure(
              "408",
              "BodyTimedOut",
              "The rest of the body did not come in time.",
              Described::hasBody),
          new Failure(
              "413",
              "ContentTooLarge",
              "The body is larger than is taken here.",
              Described::hasBody),
          new Failure(
              "415",
              "UnsupportedMediaType",
              "The body is of another kind than is taken here.",
              Described::hasBody),
          new Failure(
              "429",
              LOCKED,
              "Too many wrong passwords; try again after the time given in Retry-After.",
              operation -> false),
          new Failure(
              "500",
              "UnexpectedError",
              "An error of ours; `errorId` finds it in the log.",
              operation -> true),
          new Failure(
              "503",
              "Unavailable",
              "Try again after the time given in Retry-After.",
              operation -> true));

  /** What parameters of these names mean in all lists. */
  private static final Map<String, String> PAGING =
      Map.of(
          "cursor",
          "The `next` of the page before; absent for the first.",
          "limit",
          "The greatest number of items.");

  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(JsonNode.class, Schemas.any())
        .addRequestWrapperToIgnore(Caller.class, RequestTrail.class);
  }

  private record Failure(
      String status, String name, String description, Predicate<Described> isPossible) {
    boolean tellsWhenToRetry() {
      return status.equals("429") || status.equals("503");
    }
  }

  /** An operation where it is. */
  private record Described(String path, PathItem.HttpMethod method, Operation operation) {
    boolean hasBody() {
      return operation.getRequestBody() != null;
    }

    /** Whoever may do nothing but choose another password may log in, do that, and leave. */
    boolean needsMoreThanSession() {
      return !path.equals(SessionEndpoint.PATH + SessionEndpoint.PASSWORD)
          && (!path.equals(SessionEndpoint.PATH) || method == PathItem.HttpMethod.GET);
    }
  }

  @Bean
  OpenAPI countersignApi() {
    var components =
        new Components()
            .addSecuritySchemes(
                BEARER,
                new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .bearerFormat("JWT")
                    .description(
                        "The token of `POST /api/v1/session`, or of the identity provider. It is"
                            + " judged as RFC8725 says: by an algorithm that is fixed here, by"
                            + " issuer and end, and by audience and type where a provider issued"
                            + " it."))
            .addSchemas(PROBLEM, problem());
    for (Failure failure : FAILURES) {
      components.addResponses(failure.name(), response(failure));
    }
    return new OpenAPI()
        .info(
            new Info()
                .title("Countersign API")
                .version("v1")
                .description(
                    """
                    Contract operations as stored events: commands in, views out, every moment of the past \
                    answerable. Errors are RFC 9457 problem details, in English or Chinese by \
                    `Accept-Language`; decide by `rule`, not by text. A method that a path does not \
                    take is answered 405, with those that it takes in `Allow`; a path that is not \
                    described, 404. Every answer has an `X-Request-Id`, by which the log tells of \
                    it.""")
                .contact(new Contact().name("The operators of this installation"))
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        // Relative to where it is read, whatever the server is called from there.
        .servers(List.of(server()))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  private static Server server() {
    Server server =
        new Server()
            .url("/")
            .description("Production, staging or local: the installation that serves this");
    server.addExtension("x-internal", true);
    return server;
  }

  private static ApiResponse response(Failure failure) {
    ApiResponse response =
        new ApiResponse()
            .description(failure.description())
            .content(
                new Content()
                    .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new Schema<>().$ref(PROBLEM))));
    return failure.tellsWhenToRetry()
        ? response.addHeaderObject(
            HttpHeaders.RETRY_AFTER,
            new Header()
                .description("In how many seconds")
                .schema(typed("integer").minimum(BigDecimal.ONE)))
        : response;
  }

  /**
   * What Java says of an operation that has a method of its own. Clients are generated with these
   * names, so they say whose they are; and what a path names may not be there.
   */
  @Bean
  OperationCustomizer operationsByHand() {
    return (operation, method) -> {
      String owner = method.getBeanType().getSimpleName().replaceFirst("Endpoint$", "");
      if (Stream.of(method.getMethodParameters())
          .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class))) {
        operation
            .getResponses()
            .computeIfAbsent("404", status -> new ApiResponse().$ref("NotFound"));
      }
      if (operation.getParameters() != null) {
        operation.getParameters().stream()
            .filter(parameter -> parameter.getDescription() == null)
            .forEach(
                parameter ->
                    parameter.setDescription(
                        PAGING.getOrDefault(
                            parameter.getName(), "Which one, as an answer named it.")));
      }
      return operation.operationId(
          StringUtils.uncapitalize(owner) + StringUtils.capitalize(method.getMethod().getName()));
    };
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  GlobalOpenApiCustomizer whatAllHaveInCommon() {
    return api -> {
      var schemas = api.getComponents().getSchemas();
      schemas.computeIfPresent(Money.class.getSimpleName(), (name, derived) -> money());
      if (api.getPaths() != null) {
        api.getPaths()
            .forEach(
                (path, item) ->
                    item.readOperationsMap()
                        .forEach(
                            (method, operation) ->
                                addFailures(new Described(path, method, operation))));
      }
      Schemas.dropUnused(api);
      Schemas.openAny(api);
      SchemaLimits.complete(api);
    };
  }

  private static void addFailures(Described described) {
    for (Failure failure : FAILURES) {
      if (failure.isPossible().test(described)) {
        described
            .operation()
            .getResponses()
            .computeIfAbsent(failure.status(), status -> new ApiResponse().$ref(failure.name()));
      }
    }
  }

  private static Schema<?> problem() {
    Schema<?> field =
        object("field", "message")
            .addProperty("field", string().example("lines[0].amount"))
            .addProperty("message", string().example("must be a decimal number"));
    return object("type", "title", "status", "detail", "instance", "rule", "requestId")
        .description("RFC 9457 problem details")
        .addProperty("type", string().example("urn:countersign:problem:invalid-field"))
        .addProperty("title", string())
        .addProperty(
            "status",
            typed("integer")
                .minimum(BigDecimal.valueOf(400))
                .maximum(BigDecimal.valueOf(599))
                .example(400))
        .addProperty("detail", string().description("What is wrong and what to do about it"))
        .addProperty("instance", string().description("The path asked for"))
        .addProperty(
            "rule",
            string().description("The name of the rule that refused").example("invalid-field"))
        .addProperty("requestId", string().description("As in the header X-Request-Id"))
        .addProperty("errors", typed("array").items(field))
        .addProperty("errorId", string().description("Of an unexpected error, for the operators"))
        .additionalProperties(true);
  }

  private static Schema<?> money() {
    return object("amount", "currency")
        .description("An exact amount in an ISO 4217 currency")
        .addProperty(
            "amount",
            string()
                .pattern("^-?[0-9]+([.][0-9]+)?$")
                .maxLength(LONGEST_AMOUNT)
                .description("A decimal, as text"))
        .addProperty("currency", string().pattern("^[A-Z]{3}$").maxLength(3))
        .example(Map.of("amount", "1000.00", "currency", "CNY"));
  }

  private static Schema<?> object(String... required) {
    Schema<?> object = typed("object");
    object.setRequired(List.of(required));
    return object;
  }

  private static Schema<?> string() {
    return typed("string");
  }

  private static Schema<?> typed(String type) {
    Schema<?> schema = new Schema<>();
    schema.setType(type);
    schema.setTypes(Set.of(type));
    return schema;
  }
}
