package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.CommandRefused;
import dev.countersign.command.NotAllowed;
import dev.countersign.command.Pause;
import dev.countersign.events.InvalidValueException;
import dev.countersign.eventstore.AxonServerFailures;
import dev.countersign.eventstore.EventStoreUnavailableException;
import dev.countersign.eventstore.UnreadableEventException;
import dev.countersign.web.LoggedRequest;
import dev.countersign.web.ProblemException;
import dev.countersign.web.RetryLaterException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends a command to its aggregate and returns its receipt once the events are committed. */
@Component
public class CommandSender {
  private static final Logger LOG = LoggerFactory.getLogger(CommandSender.class);

  /** Longer than any command takes, and than it takes to notice that a handler has died. */
  private static final long LONGEST_SECONDS = 60;

  /** Refusals that say nothing about the command. */
  private static final Set<String> PASSING =
      Set.of("target-is-unchanged", "idempotency-key-is-not-in-flight");

  private final CommandBus bus;
  private final CommandCatalog catalog;
  private final MeterRegistry meters;

  CommandSender(CommandBus bus, CommandCatalog catalog, MeterRegistry meters) {
    this.bus = bus;
    this.catalog = catalog;
    this.meters = meters;
  }

  /**
   * Sends and waits.
   *
   * @throws ProblemException when the command is refused
   */
  public CommandReceipt send(Command command, Envelope envelope) {
    Timer.Sample started = Timer.start(meters);
    String outcome = "failed";
    try (LoggedRequest _ = LoggedRequest.of(envelope.requestId())) {
      CommandReceipt receipt = dispatch(command, envelope);
      outcome = "accepted";
      return receipt;
    } catch (ProblemException e) {
      outcome = e.status().is5xxServerError() ? outcome : "refused";
      throw e;
    } finally {
      started.stop(
          meters.timer(
              "countersign.command", "command", catalog.of(command).name(), "outcome", outcome));
    }
  }

  /**
   * The same for those whom nobody asks again, such as a start: what says nothing about the command
   * is waited for, however long it takes.
   *
   * @throws ProblemException when the command is refused
   */
  public CommandReceipt sendPatiently(Command command, Envelope envelope) {
    RuntimeException before = null;
    while (true) {
      try {
        return send(command, envelope);
      } catch (RuntimeException e) {
        if (!isPassing(e)) {
          throw e;
        }
        if (before == null) {
          LOG.info("{} waits: {}", envelope.requestId(), reason(e));
        }
        before = e;
        Pause.after(e);
      }
    }
  }

  /** Whether a failure says nothing about the command: the same can pass in a moment. */
  public static boolean isPassing(RuntimeException failure) {
    return switch (failure) {
      case RetryLaterException _,
          TransientDataAccessException _,
          DataAccessResourceFailureException _,
          TransactionException _ ->
          true;
      case ProblemException refusal -> PASSING.contains(refusal.rule());
      default -> AxonServerFailures.isUnavailable(failure);
    };
  }

  /** A failure in one line: the rule that refused, or what went wrong. */
  public static String reason(RuntimeException failure) {
    return failure instanceof ProblemException refusal
        ? refusal.rule() + ": " + refusal.detail().en()
        : failure.toString();
  }

  private CommandReceipt dispatch(Command command, Envelope envelope) {
    var message =
        GenericCommandMessage.<Command>asCommandMessage(command)
            .withMetaData(envelope.metaData(BodyHash.of(command, envelope.onBehalfOf())));
    var callback = new FutureCallback<Command, CommandReceipt>();
    bus.dispatch(message, callback);
    var result = callback.getResult(LONGEST_SECONDS, TimeUnit.SECONDS);
    if (result.isExceptional()) {
      throw failure(command, result.exceptionResult());
    }
    return result.getPayload();
  }

  private RuntimeException failure(Command command, Throwable thrown) {
    if (thrown instanceof CommandExecutionException remote
        && remote.getDetails().orElse(null) instanceof RemoteRefusal refusal) {
      return refusal.toException(catalog.of(command), command);
    }
    Throwable cause = thrown;
    while ((cause instanceof CommandExecutionException || cause instanceof CompletionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case AggregateNotFoundException _ -> new TargetProblem.Unknown(catalog.of(command), command);
      case AggregateStreamCreationException _ ->
          new TargetProblem.Exists(catalog.of(command), command);
      case ConcurrencyException _ -> new TargetProblem.Changed(catalog.of(command), command);
      case UnreadableEventException e ->
          new TargetProblem.Unreadable(catalog.of(command), command, e.position());
      case NotAllowed e when e.isHidden() ->
          new TargetProblem.Unknown(catalog.of(command), command);
      case CommandRefused e -> CommandProblem.of(e, command);
      case InvalidValueException e -> CommandProblem.of(e);
      case RuntimeException e when AxonServerFailures.isConcurrent(e) ->
          new TargetProblem.Changed(catalog.of(command), command);
      case Throwable e when AxonServerFailures.isUnavailable(e) ->
          new EventStoreUnavailableException(e);
      case RuntimeException e -> e;
      default -> new IllegalStateException(cause);
    };
  }
}
