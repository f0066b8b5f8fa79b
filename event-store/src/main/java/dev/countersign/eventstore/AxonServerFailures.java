package dev.countersign.eventstore;

import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.axoniq.axonserver.connector.impl.StreamUnexpectedlyCompletedException;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.axonserver.connector.event.util.GrpcExceptionParser;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.lifecycle.ShutdownInProgressException;
import org.axonframework.messaging.ExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Tells what speaks of Axon Server, or the way to it, from what speaks of the message. Axon has a
 * dozen exceptions for the former, and some of them for both.
 */
public final class AxonServerFailures {
  /** Of events that are too large or too many, or not as they must be. */
  private static final Set<String> OF_THE_MESSAGE =
      Set.of("AXONIQ-2000", "AXONIQ-2001", "AXONIQ-2002", "AXONIQ-3002", "AXONIQ-9200");

  private static final Set<Status.Code> STATES_OF_THE_MESSAGE =
      Set.of(
          Status.Code.OUT_OF_RANGE,
          Status.Code.INVALID_ARGUMENT,
          Status.Code.ALREADY_EXISTS,
          Status.Code.UNIMPLEMENTED);

  private AxonServerFailures() {}

  /** Whether the same can be tried again later: it was not refused for what it is. */
  public static boolean isUnavailable(Throwable error) {
    return !isConcurrent(error)
        && chain(error).noneMatch(AxonServerFailures::isOfTheMessage)
        && chain(error).anyMatch(AxonServerFailures::isOfTheServer);
  }

  /** Whether somebody else has appended to the same record. */
  public static boolean isConcurrent(Throwable error) {
    return chain(error)
        .anyMatch(
            e ->
                e instanceof ConcurrencyException
                    || (e instanceof StatusRuntimeException
                        && GrpcExceptionParser.parse(e) instanceof ConcurrencyException));
  }

  private static boolean isOfTheServer(Throwable error) {
    return switch (error) {
      case EventStoreUnavailableException _,
          AxonServerException _,
          io.axoniq.axonserver.connector.AxonServerException _,
          AxonServerCommandDispatchException _,
          NoHandlerForCommandException _,
          ShutdownInProgressException _,
          StatusRuntimeException _,
          StatusException _,
          StreamClosedException _,
          StreamTimeoutException _,
          StreamUnexpectedlyCompletedException _,
          ExecutionException _,
          TimeoutException _ ->
          true;
      default -> false;
    };
  }

  private static boolean isOfTheMessage(Throwable error) {
    return switch (error) {
      case AxonServerException e -> OF_THE_MESSAGE.contains(e.code());
      case StatusRuntimeException e -> isOfTheMessage(e.getStatus());
      case StatusException e -> isOfTheMessage(e.getStatus());
      default -> false;
    };
  }

  private static boolean isOfTheMessage(Status status) {
    return STATES_OF_THE_MESSAGE.contains(status.getCode())
        || (status.getCode() == Status.Code.RESOURCE_EXHAUSTED
            && String.valueOf(status.getDescription()).contains("exceeds maximum size"));
  }

  /** Does something with Axon Server, and tells of what is wrong with it by one exception. */
  static <T> T guarded(Supplier<T> action) {
    try {
      return action.get();
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  static RuntimeException translated(RuntimeException error) {
    return !(error instanceof EventStoreUnavailableException) && isUnavailable(error)
        ? new EventStoreUnavailableException(error)
        : error;
  }

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(20);
  }
}
