package dev.countersign.command;

/** The domain refuses a command: an answer, not a fault, so no stack trace is kept. */
public abstract sealed class CommandRefused extends RuntimeException
    permits NotAllowed, RuleViolation, StaleVersion {
  private final String rule;
  private final transient Refusal refusal;

  /** Refuses by a rule of that public name. */
  CommandRefused(String rule, Refusal refusal) {
    super(refusal.en(), null, true, false);
    this.rule = rule;
    this.refusal = refusal;
  }

  /** The public name of the rule that refused, for example {@code maker-is-not-approver}. */
  public String rule() {
    return rule;
  }

  /** What to tell whoever is refused. */
  public Refusal refusal() {
    return refusal;
  }
}
