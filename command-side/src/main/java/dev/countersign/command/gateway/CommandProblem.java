package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.CommandRefused;
import dev.countersign.command.NotAllowed;
import dev.countersign.command.RuleViolation;
import dev.countersign.command.StaleVersion;
import dev.countersign.events.InvalidValueException;
import dev.countersign.events.employee.Role;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * A command was refused: HTTP 403 where the role is missing, 412 on a stale version, 409 where the
 * present state is in the way of a rule, otherwise 422.
 */
public final class CommandProblem extends ProblemException {
  private final transient @Nullable Judgement judgement;

  CommandProblem(
      HttpStatusCode status,
      String rule,
      Text detail,
      Map<String, Object> properties,
      @Nullable Judgement judgement) {
    super(status, rule, detail, properties);
    this.judgement = judgement;
  }

  /** What the rule has judged that refused; null where no rule did. */
  public @Nullable Judgement judgement() {
    return judgement;
  }

  /** What follows from the values that were given, such as a sum, is none that there is. */
  static CommandProblem of(InvalidValueException impossible) {
    return new CommandProblem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "derived-values-are-possible",
        new Text(
            "What follows from it cannot be: %s.".formatted(impossible.getMessage()),
            "由此得出的值不成立：%s。".formatted(impossible.zh())),
        Map.of(),
        null);
  }

  /** Tells also which field of the command was judged, where the command is known. */
  static CommandProblem of(CommandRefused refused, @Nullable Command command) {
    return switch (refused) {
      case NotAllowed e ->
          of(
              HttpStatus.FORBIDDEN,
              e,
              Map.of("roles", e.roles().stream().map(Role::name).toList()),
              null);
      case StaleVersion e ->
          of(
              HttpStatus.PRECONDITION_FAILED,
              e,
              Map.of("expectedVersion", e.expected(), "currentVersion", e.current()),
              null);
      case RuleViolation e ->
          of(
              e.broken().dependsOnState() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
              e,
              e.broken().details(),
              Judgement.of(e.broken(), command));
    };
  }

  private static CommandProblem of(
      HttpStatus status,
      CommandRefused e,
      Map<String, Object> properties,
      @Nullable Judgement judgement) {
    Text detail = new Text(e.refusal().en(), e.refusal().zh());
    return new CommandProblem(status, e.rule(), detail, properties, judgement);
  }
}
