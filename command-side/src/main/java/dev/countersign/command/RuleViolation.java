package dev.countersign.command;

/** A command was refused by a {@link Rule}. */
public final class RuleViolation extends CommandRefused {
  private final transient Rule broken;

  /** Refuses by {@code rule}. */
  public RuleViolation(Rule rule) {
    super(rule.name(), rule.refusal());
    this.broken = rule;
  }

  /** The rule that refused. */
  public Rule broken() {
    return broken;
  }
}
