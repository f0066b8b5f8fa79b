package dev.countersign.command.approval;

import dev.countersign.command.AggregateRoot;
import dev.countersign.events.approval.DocumentKind;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Finds the aggregates that are approved, so that a new one has nothing to register. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {
  @Bean
  static ApprovalActs approvalActs(ObjectProvider<Configuration> axon) {
    Map<DocumentKind, Class<? extends AggregateRoot>> documents = documents();
    return new ApprovalActs(kind -> axon.getObject().repository(documents.get(kind)));
  }

  private static Map<DocumentKind, Class<? extends AggregateRoot>> documents() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Approved.As.class));
    Map<DocumentKind, Class<? extends AggregateRoot>> found = new EnumMap<>(DocumentKind.class);
    scanner
        .findCandidateComponents("dev.countersign.command")
        .forEach(
            bean -> {
              Class<?> type =
                  ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null);
              DocumentKind kind = type.getAnnotation(Approved.As.class).value();
              if (found.put(kind, type.asSubclass(AggregateRoot.class)) != null) {
                throw new IllegalStateException("Two aggregates are documents of kind " + kind);
              }
            });
    for (DocumentKind kind : DocumentKind.values()) {
      if (!found.containsKey(kind)) {
        throw new IllegalStateException("No aggregate is a document of kind " + kind);
      }
    }
    return found;
  }
}
