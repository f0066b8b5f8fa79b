package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.CommandRefused;
import dev.countersign.command.NotAllowed;
import dev.countersign.events.InvalidValueException;
import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.Rehearsal;
import dev.countersign.eventstore.UnreadableEventException;
import dev.countersign.web.LoggedRequest;
import dev.countersign.web.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Sends a command to its aggregate and returns its receipt once the events are committed. */
@Component
public class CommandSender {
  private final CommandBus bus;
  private final CommandCatalog catalog;
  private final EventLog log;
  private final MeterRegistry meters;

  CommandSender(CommandBus bus, CommandCatalog catalog, EventLog log, MeterRegistry meters) {
    this.bus = bus;
    this.catalog = catalog;
    this.log = log;
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

  private CommandReceipt dispatch(Command command, Envelope envelope) {
    var message =
        GenericCommandMessage.<Command>asCommandMessage(command)
            .withMetaData(envelope.metaData(BodyHash.of(command, envelope.onBehalfOf())));
    var callback = new FutureCallback<Command, CommandReceipt>();
    bus.dispatch(message, callback);
    var result = callback.getResult();
    if (result.isExceptional()) {
      throw failure(command, result.exceptionResult());
    }
    CommandReceipt receipt = result.getPayload();
    boolean positionIsUnknown =
        receipt.position() == 0 && !receipt.events().isEmpty() && !Rehearsal.isActive();
    return positionIsUnknown ? receipt.noLaterThan(log.head()) : receipt;
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
      case CommandRefused e -> CommandProblem.of(e);
      case InvalidValueException e -> CommandProblem.of(e);
      case RuntimeException e -> e;
      default -> new IllegalStateException(cause);
    };
  }
}
