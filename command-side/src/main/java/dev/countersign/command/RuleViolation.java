package dev.countersign.command;

import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A command was refused by a {@link Rule}: HTTP 409 where the present state is in the way,
 * otherwise 422.
 */
public final class RuleViolation extends ProblemException {
  private final transient Rule broken;

  /** Refuses by {@code rule}. */
  public RuleViolation(Rule rule) {
    super(
        rule.dependsOnState() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
        rule.name(),
        new Text(rule.refusal().en(), rule.refusal().zh()),
        Map.of());
    this.broken = rule;
  }

  /** The rule that refused. */
  public Rule broken() {
    return broken;
  }
}
