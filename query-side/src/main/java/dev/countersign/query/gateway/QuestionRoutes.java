package dev.countersign.query.gateway;

import dev.countersign.query.reading.QuestionType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One URL for each question, and one for the file that it tells of, all leading to {@link
 * QuestionEndpoint}.
 */
@Component
class QuestionRoutes implements SmartInitializingSingleton {
  private final Map<String, QuestionType> byPattern = new HashMap<>();
  private final QuestionCatalog catalog;
  private final RequestMappingHandlerMapping mapping;
  private final ObjectProvider<QuestionEndpoint> endpoint;

  QuestionRoutes(
      QuestionCatalog catalog,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      ObjectProvider<QuestionEndpoint> endpoint) {
    this.catalog = catalog;
    this.mapping = mapping;
    this.endpoint = endpoint;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Method handle = method("handle");
    Method content = method("content");
    for (QuestionType type : catalog.all()) {
      register(type.url(), type, handle);
      if (type.hasContent()) {
        register(type.contentUrl(), type, content);
      }
    }
  }

  private static Method method(String name) {
    return Arrays.stream(QuestionEndpoint.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void register(String url, QuestionType type, Method method) {
    byPattern.put(url, type);
    mapping.registerMapping(
        RequestMappingInfo.paths(url)
            .methods(RequestMethod.GET)
            .options(mapping.getBuilderConfiguration())
            .build(),
        endpoint.getObject(),
        method);
  }

  QuestionType of(String pattern) {
    QuestionType type = byPattern.get(pattern);
    if (type == null) {
      throw new IllegalStateException("No question at " + pattern);
    }
    return type;
  }
}
