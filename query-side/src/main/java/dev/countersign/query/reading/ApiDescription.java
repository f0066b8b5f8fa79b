package dev.countersign.query.reading;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What the description of the API says of values that Java has no plain type for. */
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
}
