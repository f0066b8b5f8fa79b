package dev.countersign.command.gateway;

import dev.countersign.command.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All rules that there are, looked for once in all classes, which takes a while. */
final class RuleTypes {
  private static final List<Class<? extends Rule>> ALL = find();

  private RuleTypes() {}

  /** By their names. */
  static List<Class<? extends Rule>> all() {
    return ALL;
  }

  /** The rule itself, or those that have the interface. */
  static Stream<Class<? extends Rule>> of(Class<? extends Rule> rule) {
    return rule.isInterface() ? ALL.stream().filter(rule::isAssignableFrom) : Stream.of(rule);
  }

  private static List<Class<? extends Rule>> find() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Rule.class));
    return scanner.findCandidateComponents("dev.countersign.command").stream()
        .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
        .<Class<? extends Rule>>map(type -> type.asSubclass(Rule.class))
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }
}
