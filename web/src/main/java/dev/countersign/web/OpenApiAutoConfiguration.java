package dev.countersign.web;

import dev.countersign.events.Money;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.StringUtils;

/** What the description of the API says of every operation. */
@AutoConfiguration
class OpenApiAutoConfiguration {
  private static final String BEARER = "bearer";
  private static final String PROBLEM = "Problem";

  /** What any operation may answer when it fails. */
  private static final List<Failure> FAILURES =
      List.of(
          new Failure("400", "BadRequest", "The request itself is wrong; `errors` says where."),
          new Failure("401", "Unauthenticated", "No token, or one that is not valid any more."),
          new Failure("403", "Forbidden", "The caller may not do this."),
          new Failure("404", "NotFound", "There is no such thing."),
          new Failure("500", "UnexpectedError", "An error of ours; `errorId` finds it in the log."),
          new Failure("503", "Unavailable", "Try again after the time given in Retry-After."));

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, RequestTrail.class);
  }

  private record Failure(String status, String name, String description) {}

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
                        "The token of `POST /api/v1/session`, or of the identity provider."))
            .addSchemas(PROBLEM, problem());
    for (Failure failure : FAILURES) {
      components.addResponses(
          failure.name(),
          new ApiResponse()
              .description(failure.description())
              .content(
                  new Content()
                      .addMediaType(
                          org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                          new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
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
                    `Accept-Language`; decide by `rule`, not by text.""")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(BEARER));
  }

  /** Clients are generated with these names, so they say whose they are. */
  @Bean
  OperationCustomizer operationNames() {
    return (operation, method) -> {
      String owner = method.getBeanType().getSimpleName().replaceFirst("Endpoint$", "");
      return operation.operationId(
          StringUtils.uncapitalize(owner) + StringUtils.capitalize(method.getMethod().getName()));
    };
  }

  @Bean
  GlobalOpenApiCustomizer commonAnswers() {
    return api -> {
      var schemas = api.getComponents().getSchemas();
      schemas.computeIfPresent(Money.class.getSimpleName(), (name, derived) -> money());
      if (api.getPaths() != null) {
        api.getPaths().values().stream()
            .map(PathItem::readOperations)
            .flatMap(List::stream)
            .forEach(OpenApiAutoConfiguration::addFailures);
      }
    };
  }

  private static void addFailures(Operation operation) {
    for (Failure failure : FAILURES) {
      operation
          .getResponses()
          .computeIfAbsent(failure.status(), status -> new ApiResponse().$ref(failure.name()));
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
        .addProperty("status", typed("integer").example(400))
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
            "amount", string().pattern("^-?[0-9]+([.][0-9]+)?$").description("A decimal, as text"))
        .addProperty("currency", string().pattern("^[A-Z]{3}$"))
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
