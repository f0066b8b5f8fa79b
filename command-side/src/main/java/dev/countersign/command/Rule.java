package dev.countersign.command;

import java.util.Locale;
import java.util.Map;

/**
 * One rule of the house, as a record of the values that it judges. The class name is the rule's
 * public name, in kebab case: clients and tests tell refusals apart by it.
 */
public interface Rule {
  /** Whether the values are as the rule demands. */
  boolean holds();

  /** What to tell whoever is refused. */
  Refusal refusal();

  /** Whether the same command could pass later, because only the present state is in its way. */
  default boolean dependsOnState() {
    return false;
  }

  /** What exactly is in the way, for clients; each value of a kind that JSON can tell. */
  default Map<String, Object> details() {
    return Map.of();
  }

  /** The public name, for example {@code maker-is-not-approver}. */
  default String name() {
    return nameOf(getClass());
  }

  /** The public name of a rule class. */
  static String nameOf(Class<? extends Rule> rule) {
    return rule.getSimpleName()
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** The same for a rule class: it says so of all its instances or of none. */
  static boolean dependsOnState(Class<? extends Rule> rule) {
    try {
      return rule.getMethod("dependsOnState").getDeclaringClass() != Rule.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Judges the rules in order.
   *
   * @throws RuleViolation for the first one that does not hold
   */
  static void check(Rule... rules) {
    for (Rule rule : rules) {
      if (!rule.holds()) {
        throw new RuleViolation(rule);
      }
    }
  }
}
