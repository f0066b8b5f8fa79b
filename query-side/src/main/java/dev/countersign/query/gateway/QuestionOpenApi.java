package dev.countersign.query.gateway;

import dev.countersign.query.feed.Subscriptions;
import dev.countersign.query.file.WrittenFile;
import dev.countersign.query.reading.Answer;
import dev.countersign.query.reading.FileFormat;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Positioned;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.query.reading.Versioned;
import dev.countersign.web.SchemaNames;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes every question from its record: URL, parameters, roles, answer. */
@Component
class QuestionOpenApi implements OpenApiCustomizer {
  private static final String PROBLEM = "#/components/schemas/Problem";

  private final QuestionCatalog catalog;

  QuestionOpenApi(QuestionCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void customise(OpenAPI api) {
    for (QuestionType type : catalog.all()) {
      PathItem item = Optional.ofNullable(api.getPaths().get(type.url())).orElseGet(PathItem::new);
      api.path(type.url(), item.get(operation(api, type)));
      if (type.hasContent()) {
        api.path(type.contentUrl(), new PathItem().get(content(type)));
      }
      tag(api, type);
    }
  }

  private static Operation content(QuestionType type) {
    Question question = type.question();
    // A file of any length, which no schema describes.
    MediaType bytes = new MediaType();
    Operation operation =
        new Operation()
            .operationId(type.name() + "Content")
            .addTagsItem(type.area().path())
            .summary(question.summary() + ": content · " + question.zh() + ":内容")
            .description(
                "The file itself, whole or one range of its bytes; its hash is the ETag."
                    + "\n\n文件本身,可整体或按字节范围读取;ETag 为其哈希值。\n\n"
                    + readers(type))
            .parameters(parameters(type))
            .responses(
                new ApiResponses()
                    .addApiResponse(
                        "200",
                        new ApiResponse()
                            .description("The file.")
                            .content(new Content().addMediaType("*/*", bytes)))
                    .addApiResponse(
                        "206",
                        new ApiResponse()
                            .description("The range that `Range` asks for.")
                            .content(new Content().addMediaType("*/*", bytes)))
                    .addApiResponse(
                        "304",
                        new ApiResponse().description("It is still the one in `If-None-Match`."))
                    .addApiResponse("404", problem("There is no such thing where you may look."))
                    .addApiResponse("410", problem("It is not stored here: `content-is-stored`."))
                    .addApiResponse("416", problem("Nothing is in the range: `range-is-inside`."))
                    .addApiResponse(
                        "422",
                        problem(
                            "What is asked about is still to come: `position-not-reached`,"
                                + " `instant-not-reached`")));
    operation.addExtension("x-roles", roles(type).toList());
    return operation;
  }

  private static void tag(OpenAPI api, QuestionType type) {
    String name = type.area().path();
    boolean known =
        api.getTags() != null && api.getTags().stream().anyMatch(tag -> tag.getName().equals(name));
    if (!known) {
      api.addTagsItem(
          new Tag().name(name).description(type.area().description() + "\n\n" + type.area().zh()));
    }
  }

  private static Operation operation(OpenAPI api, QuestionType type) {
    Question question = type.question();
    Operation operation =
        new Operation()
            .operationId(type.name())
            .addTagsItem(type.area().path())
            .summary(question.summary() + " · " + question.zh())
            .description(
                "%s\n\n%s\n\n%s"
                    .formatted(question.description(), question.zhDescription(), readers(type)))
            .parameters(parameters(type))
            .responses(responses(api, type));
    operation.addExtension("x-roles", roles(type).toList());
    return operation;
  }

  private static String readers(QuestionType type) {
    String roles = roles(type).collect(Collectors.joining(", "));
    return switch (type.question().scope()) {
      case OWN -> "For everybody.";
      case COMPANY -> "Needs one of the roles %s, held in the whole company.".formatted(roles);
      case ANYWHERE -> "Needs one of the roles %s, in any branch.".formatted(roles);
      case BRANCH ->
          "Needs one of the roles %s; shows the branches where it is held.".formatted(roles);
    };
  }

  private static Stream<String> roles(QuestionType type) {
    return type.roles().stream().sorted().map(Enum::name);
  }

  private static List<Parameter> parameters(QuestionType type) {
    List<Parameter> parameters = new ArrayList<>();
    for (QuestionType.Component component : type.components()) {
      if (component.isInPath()) {
        parameters.add(
            new PathParameter()
                .name(component.name())
                .description("Which one: a code, or an identifier that an answer gave.")
                .schema(new StringSchema()));
      } else {
        parameters.add(parameter(component));
      }
    }
    if (type.isAboutMoment()) {
      parameters.add(
          parameter(
              type.question().knownAt(),
              Known.KNOWN_AT,
              new StringSchema(),
              "2026-03-31T16:00:00Z"));
      parameters.add(
          parameter("minPosition", Known.MIN_POSITION, new IntegerSchema().format("int64"), null));
    }
    if (Representation.isFeed(type)) {
      parameters.add(
          new HeaderParameter()
              .name("Last-Event-ID")
              .description(
                  "For `text/event-stream`: go on after this position, instead of `after`.")
              .required(false)
              .schema(new StringSchema()));
    }
    if (type.isList() && !isFile(type)) {
      parameters.add(parameter("cursor", Paging.CURSOR, new StringSchema(), null));
      Schema<?> limit = new IntegerSchema();
      limit.setMinimum(java.math.BigDecimal.ONE);
      limit.setMaximum(java.math.BigDecimal.valueOf(Paging.MOST));
      parameters.add(parameter("limit", Paging.LIMIT, limit, null));
    }
    return parameters;
  }

  private static Parameter parameter(QuestionType.Component component) {
    Schema<?> schema = schema(component.type());
    if (component.otherwise() != null) {
      schema.setDefault(component.otherwise());
    }
    if (component.isList()) {
      schema = new ArraySchema().items(schema);
    }
    Parameter parameter =
        parameter(
            component.name(),
            component.meaning() == null
                ? ""
                : component.meaning().en() + " · " + component.meaning().zh(),
            schema,
            component.example());
    if (component.isList()) {
      parameter.explode(false);
      if (component.example() != null) {
        parameter.setExample(List.of(component.example().split(",", -1)));
      }
    }
    return component.isRequired() ? parameter.required(true) : parameter;
  }

  private static Parameter parameter(
      String name, String description, Schema<?> schema, @Nullable String example) {
    Parameter parameter = new QueryParameter().name(name).description(description).schema(schema);
    parameter.setRequired(false);
    if (example == null) {
      return parameter;
    }
    // OpenAPI 3.1 has types, of which there is one.
    boolean whole =
        "integer".equals(schema.getType())
            || (schema.getTypes() != null && schema.getTypes().contains("integer"));
    return parameter.example(whole ? Long.valueOf(example) : example);
  }

  private static Schema<?> schema(Class<?> type) {
    if (type.isEnum()) {
      StringSchema words = new StringSchema();
      words.setEnum(
          Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList());
      return words;
    }
    return ModelConverters.getInstance(true)
        .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false))
        .schema;
  }

  private static ApiResponses responses(OpenAPI api, QuestionType type) {
    Content content = new Content();
    if (!isFile(type)) {
      content.addMediaType(
          "application/json", new MediaType().schema(schemaOf(api, type.answer())));
    }
    for (FileFormat format : Representation.formats(type)) {
      // A file of any length, which no schema describes.
      content.addMediaType(format.mediaType(), new MediaType());
    }
    if (Representation.isFeed(type)) {
      content.addMediaType(Subscriptions.MEDIA_TYPE, new MediaType());
    }
    ApiResponse answer =
        new ApiResponse()
            .description(
                type.isList()
                    ? "The answer; as a file all rows, of which `cursor` and `limit` are no part."
                    : "The answer.")
            .content(content);
    ApiResponses responses = new ApiResponses().addApiResponse("200", answer);
    if (type.isList()) {
      answer.addHeaderObject(
          WrittenFile.HEADER,
          new Header()
              .description("Of a file, which one it is: `GET /api/v1/files/{fileId}` tells of it")
              .schema(new StringSchema()));
    }
    if (type.isAboutMoment()) {
      answer.addHeaderObject(
          Positioned.HEADER,
          new Header()
              .description("The position of the log that the answer is true for")
              .schema(new IntegerSchema().format("int64")));
      responses.addApiResponse(
          "422",
          problem(
              "What is asked about is still to come: `position-not-reached`,"
                  + " `instant-not-reached`"));
    }
    if (Representation.isFeed(type)) {
      responses.addApiResponse("422", problem("`after` is still to come: `position-not-reached`."));
    }
    if (!type.pathVariables().isEmpty()) {
      responses.addApiResponse("404", problem("There is no such thing where you may look."));
    }
    if (type.answerClass() == Answer.class && Versioned.class.isAssignableFrom(type.row())) {
      answer.addHeaderObject(
          "ETag",
          new Header()
              .description("The version: send it as If-Match with a command decided on it")
              .schema(new StringSchema()));
      responses.addApiResponse(
          "304", new ApiResponse().description("It is still the version in `If-None-Match`."));
    }
    return responses;
  }

  private static boolean isFile(QuestionType type) {
    return FileQuery.class.isAssignableFrom(type.type());
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

  private static Schema<?> schemaOf(OpenAPI api, Type type) {
    ResolvedSchema resolved =
        ModelConverters.getInstance(true)
            .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    resolved.referencedSchemas.forEach((name, schema) -> SchemaNames.add(api, name, schema));
    return resolved.schema;
  }
}
