package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.CommandRefused;
import dev.countersign.command.NotAllowed;
import dev.countersign.events.InvalidValueException;
import dev.countersign.web.ProblemException;
import dev.countersign.web.RetryLaterException;
import dev.countersign.web.Text;
import java.time.Duration;
import java.util.Map;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Why a command failed, in a form that survives the way over Axon Server: exceptions do not.
 *
 * @param status the HTTP status of a {@link #PROBLEM}
 * @param rule the name of the rule that refused
 */
record RemoteRefusal(
    String kind,
    int status,
    @Nullable String rule,
    @Nullable Text detail,
    Map<String, Object> properties) {
  private static final String PROBLEM = "problem";
  private static final String UNKNOWN = "unknown";
  private static final String EXISTS = "exists";
  private static final String CHANGED = "changed";
  private static final String KEY_TAKEN = "key-taken";
  private static final String UNAVAILABLE = "unavailable";

  /** Null for what nobody expects: that is told by its stack trace in the log of the handler. */
  static @Nullable RemoteRefusal of(Throwable thrown) {
    return switch (thrown) {
      case NotAllowed e when e.isHidden() -> plain(UNKNOWN);
      case CommandRefused e -> problem(CommandProblem.of(e));
      case InvalidValueException e -> problem(CommandProblem.of(e));
      case ProblemException e -> problem(e);
      case AggregateNotFoundException _ -> plain(UNKNOWN);
      case AggregateStreamCreationException _ -> plain(EXISTS);
      case ConcurrencyException _ -> plain(CHANGED);
      case DuplicateKeyException _ -> plain(KEY_TAKEN);
      case TransientDataAccessException _,
          DataAccessResourceFailureException _,
          CannotCreateTransactionException _ ->
          plain(UNAVAILABLE);
      case RuntimeException e when GrpcExceptionParser.parse(e) instanceof ConcurrencyException ->
          plain(CHANGED);
      default -> null;
    };
  }

  private static RemoteRefusal problem(ProblemException e) {
    return new RemoteRefusal(PROBLEM, e.status().value(), e.rule(), e.detail(), e.properties());
  }

  private static RemoteRefusal plain(String kind) {
    return new RemoteRefusal(kind, 0, null, null, Map.of());
  }

  RuntimeException toException(CommandType type, Command command) {
    return switch (kind) {
      case UNKNOWN -> new TargetProblem.Unknown(type, command);
      case EXISTS -> new TargetProblem.Exists(type, command);
      case CHANGED -> new TargetProblem.Changed(type, command);
      case KEY_TAKEN -> new DuplicateKeyException("The Idempotency-Key was used at the same time");
      case UNAVAILABLE -> new DataAccessResourceFailureException("The database does not answer");
      default ->
          rule == null || detail == null
              ? new IllegalStateException("A refusal came without its rule")
              : status == 503
                  ? new RetryLaterException(Duration.ofSeconds(1), rule, detail, properties)
                  : new CommandProblem(
                      HttpStatusCode.valueOf(status), rule, detail, properties, null);
    };
  }
}
