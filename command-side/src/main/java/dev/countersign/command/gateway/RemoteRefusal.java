package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.CommandRefused;
import dev.countersign.command.NotAllowed;
import dev.countersign.events.InvalidValueException;
import dev.countersign.eventstore.AxonServerFailures;
import dev.countersign.eventstore.EventStoreUnavailableException;
import dev.countersign.web.ProblemException;
import dev.countersign.web.RetryLaterException;
import dev.countersign.web.Text;
import java.time.Duration;
import java.util.Map;
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
 * @param retryAfter in seconds, of what can pass later
 */
record RemoteRefusal(
    String kind,
    int status,
    @Nullable String rule,
    @Nullable Text detail,
    Map<String, Object> properties,
    @Nullable Judgement judgement,
    @Nullable Long retryAfter) {
  private static final String PROBLEM = "problem";
  private static final String UNKNOWN = "unknown";
  private static final String EXISTS = "exists";
  private static final String CHANGED = "changed";
  private static final String KEY_TAKEN = "key-taken";
  private static final String DATABASE_UNAVAILABLE = "database-unavailable";
  private static final String EVENT_STORE_UNAVAILABLE = "event-store-unavailable";

  /** Null for what nobody expects: that is told by its stack trace in the log of the handler. */
  static @Nullable RemoteRefusal of(Throwable thrown, Command command) {
    return switch (thrown) {
      case NotAllowed e when e.isHidden() -> plain(UNKNOWN);
      case CommandRefused e -> problem(CommandProblem.of(e, command));
      case InvalidValueException e -> problem(CommandProblem.of(e));
      case ProblemException e -> problem(e);
      case AggregateNotFoundException _ -> plain(UNKNOWN);
      case AggregateStreamCreationException _ -> plain(EXISTS);
      case ConcurrencyException _ -> plain(CHANGED);
      case DuplicateKeyException _ -> plain(KEY_TAKEN);
      case EventStoreUnavailableException _ -> plain(EVENT_STORE_UNAVAILABLE);
      case TransientDataAccessException _,
          DataAccessResourceFailureException _,
          CannotCreateTransactionException _ ->
          plain(DATABASE_UNAVAILABLE);
      case RuntimeException e when AxonServerFailures.isConcurrent(e) -> plain(CHANGED);
      case RuntimeException e when AxonServerFailures.isUnavailable(e) ->
          plain(EVENT_STORE_UNAVAILABLE);
      default -> null;
    };
  }

  private static RemoteRefusal problem(ProblemException e) {
    return new RemoteRefusal(
        PROBLEM,
        e.status().value(),
        e.rule(),
        e.detail(),
        e.properties(),
        e instanceof CommandProblem refused ? refused.judgement() : null,
        e instanceof RetryLaterException later ? later.after().toSeconds() : null);
  }

  private static RemoteRefusal plain(String kind) {
    return new RemoteRefusal(kind, 0, null, null, Map.of(), null, null);
  }

  RuntimeException toException(CommandType type, Command command) {
    return switch (kind) {
      case UNKNOWN -> new TargetProblem.Unknown(type, command);
      case EXISTS -> new TargetProblem.Exists(type, command);
      case CHANGED -> new TargetProblem.Changed(type, command);
      case KEY_TAKEN -> new DuplicateKeyException("The Idempotency-Key was used at the same time");
      case DATABASE_UNAVAILABLE ->
          new DataAccessResourceFailureException("The database does not answer");
      case EVENT_STORE_UNAVAILABLE ->
          new EventStoreUnavailableException(
              new IllegalStateException("It failed the instance that handled the command"));
      default ->
          rule == null || detail == null
              ? new IllegalStateException("A refusal came without its rule")
              : retryAfter != null
                  ? new RetryLaterException(
                      Duration.ofSeconds(retryAfter), rule, detail, properties)
                  : new CommandProblem(
                      HttpStatusCode.valueOf(status), rule, detail, properties, judgement);
    };
  }
}
