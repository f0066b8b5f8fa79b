package dev.countersign.command.gateway;

import dev.countersign.command.Demands;
import dev.countersign.command.Rule;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All rules that exist, with what they demand and the commands that they may refuse. */
@Component
public class RuleCatalog {
  private final List<Entry> entries;

  /** Finds them; fails when one does not say what it demands. */
  public RuleCatalog(CommandCatalog commands) {
    this.entries =
        RuleTypes.all().stream()
            .map(rule -> Entry.of(rule, commands))
            .sorted(Comparator.comparing(Entry::name))
            .toList();
  }

  /**
   * One rule.
   *
   * @param name by which refusals tell it
   * @param commands the names of the commands that it may refuse, in their order
   */
  public record Entry(
      Class<? extends Rule> rule, String name, Demands demands, List<String> commands) {
    private static Entry of(Class<? extends Rule> rule, CommandCatalog commands) {
      Demands demands = rule.getAnnotation(Demands.class);
      if (demands == null) {
        throw new IllegalStateException(
            "%s does not say what it demands. Give it @Demands.".formatted(rule.getName()));
      }
      return new Entry(
          rule,
          Rule.nameOf(rule),
          demands,
          commands.all().stream()
              .filter(type -> type.refusedBy().contains(rule) || type.general().contains(rule))
              .map(CommandType::name)
              .sorted()
              .toList());
    }

    /** Whether the same command could pass later. */
    public boolean dependsOnState() {
      return Rule.dependsOnState(rule);
    }
  }

  /** Every rule, by name. */
  public List<Entry> all() {
    return entries;
  }
}
