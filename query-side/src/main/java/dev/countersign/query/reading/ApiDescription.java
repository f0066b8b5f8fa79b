package dev.countersign.query.reading;

import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What the description of the API says of every answer of a view. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(JsonNode.class, new Schema<>().description("Any JSON"))
        .replaceWithSchema(
            BigDecimal.class,
            new StringSchema()
                .description("A decimal, as text")
                .pattern("^-?[0-9]+([.][0-9]+)?$")
                .example("1000.00"));
  }

  @Bean
  OperationCustomizer answersWithPositions() {
    return (operation, method) -> {
      boolean asksAboutAMoment =
          Arrays.stream(method.getMethodParameters())
              .anyMatch(parameter -> parameter.getParameterType() == Known.class);
      if (asksAboutAMoment
          || Positioned.class.isAssignableFrom(method.getReturnType().getParameterType())) {
        Objects.requireNonNull(operation.getResponses().get("200"))
            .addHeaderObject(
                Positioned.HEADER,
                new Header()
                    .description("The position of the log that the answer is true for")
                    .schema(new IntegerSchema().format("int64")));
        if (method.getReturnType().getParameterType() == Answer.class) {
          Objects.requireNonNull(operation.getResponses().get("200"))
              .addHeaderObject(
                  "ETag",
                  new Header()
                      .description("The version: send it as If-Match with a command decided on it")
                      .schema(new StringSchema()));
        }
        operation
            .getResponses()
            .addApiResponse(
                "422",
                new ApiResponse()
                    .description(
                        "What is asked about is still to come: `position-not-reached`,"
                            + " `instant-not-reached`")
                    .content(
                        new Content()
                            .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                    .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
      }
      return operation;
    };
  }
}
