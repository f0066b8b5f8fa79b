package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All commands that exist, found by their annotation. */
@Component
public class CommandCatalog {
  private final Map<String, CommandType> byName = new LinkedHashMap<>();

  /** Finds them; fails when two have one simple name. */
  public CommandCatalog() {
    this("dev.countersign.command");
  }

  /** Those of a package; fails when two have one simple name, by which all else knows them. */
  CommandCatalog(String basePackage) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Intention.class));
    scanner.findCandidateComponents(basePackage).stream()
        .map(bean -> ClassUtils.resolveClassName(String.valueOf(bean.getBeanClassName()), null))
        .map(type -> new CommandType(type.asSubclass(Command.class)))
        .sorted(Comparator.comparing(type -> type.intention().path() + type.name()))
        .forEach(this::add);
  }

  private void add(CommandType type) {
    CommandType other = byName.putIfAbsent(type.name(), type);
    if (other != null) {
      throw new IllegalStateException(
          "Two commands are called %s: %s and %s. Give one of them another name."
              .formatted(type.name(), other.type().getName(), type.type().getName()));
    }
  }

  /** Every command, ordered by URL. */
  public Collection<CommandType> all() {
    return byName.values();
  }

  /** The command of that name; fails when there is none. */
  public CommandType named(String name) {
    CommandType type = byName.get(name);
    if (type == null) {
      throw new IllegalArgumentException("There is no command " + name);
    }
    return type;
  }

  /** The type of a command. */
  public CommandType of(Command command) {
    return named(command.getClass().getSimpleName());
  }
}
