package dev.countersign.query.gateway;

import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.QuestionType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All questions that exist, found by their annotation. */
@Component
public class QuestionCatalog implements SmartInitializingSingleton {
  private static final String PACKAGE = "dev.countersign.query";

  private final Map<Class<?>, QuestionType> byClass = new LinkedHashMap<>();
  private final ApplicationContext context;

  QuestionCatalog(ApplicationContext context) {
    this.context = context;
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Question.class));
    scanner.findCandidateComponents(PACKAGE).stream()
        .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
        .map(QuestionType::new)
        .sorted(Comparator.comparing(QuestionType::url))
        .forEach(type -> byClass.put(type.type(), type));
  }

  /** Every question, ordered by URL. */
  public Collection<QuestionType> all() {
    return byClass.values();
  }

  /** The type of a question. */
  public QuestionType of(Query<?> query) {
    QuestionType type = byClass.get(query.getClass());
    if (type == null) {
      throw new IllegalArgumentException(query.getClass() + " is no question");
    }
    return type;
  }

  /** Each question has one name and one handler, in the package of its view. */
  @Override
  public void afterSingletonsInstantiated() {
    Map<Class<?>, Method> handlers = new HashMap<>();
    Map<String, QuestionType> byName = new HashMap<>();
    for (Method handler : handlers()) {
      Method other = handlers.put(handler.getParameterTypes()[0], handler);
      if (other != null) {
        throw new IllegalStateException(other + " and " + handler + " answer the same question");
      }
    }
    for (QuestionType type : all()) {
      Method handler = handlers.get(type.type());
      if (handler == null) {
        throw new IllegalStateException(type.type() + " is answered by no @QueryHandler");
      }
      if (!handler
          .getDeclaringClass()
          .getPackageName()
          .equals(type.question().view().getPackageName())) {
        throw new IllegalStateException(handler + " is not in the package of the view");
      }
      QuestionType other = byName.put(type.name(), type);
      if (other != null) {
        throw new IllegalStateException(type.type() + " has the name of " + other.type());
      }
    }
  }

  private List<Method> handlers() {
    return Arrays.stream(context.getBeanDefinitionNames())
        .map(context::getType)
        .filter(type -> type != null && type.getPackageName().startsWith(PACKAGE))
        .distinct()
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(QueryHandler.class))
        .toList();
  }
}
