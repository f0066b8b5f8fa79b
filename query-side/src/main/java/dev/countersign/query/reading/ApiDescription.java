package dev.countersign.query.reading;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the description of the API says of values and rows. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(
            BigDecimal.class,
            new StringSchema()
                .description("A decimal, as text")
                .pattern("^-?[0-9]+([.][0-9]+)?$")
                .maxLength(40)
                .example("1000.00"));
  }

  /**
   * In the place of the one that is there anyway, behind all that know better; rows are called
   * after their question, as many are {@code Named}.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver namesOfRows() {
    return new ModelResolver(
            Json31.mapper(),
            new TypeNameResolver() {
              @Override
              protected String nameForClass(Class<?> type, Set<Options> options) {
                Class<?> question = type.getEnclosingClass();
                String name = super.nameForClass(type, options);
                return isQuestion(question) ? question.getSimpleName() + name : name;
              }
            })
        .openapi31(true);
  }

  private static boolean isQuestion(@Nullable Class<?> type) {
    return type != null && type.isAnnotationPresent(Question.class);
  }
}
