package dev.countersign.query.projection;

/** A view has taken events that the log does not have any more. */
final class LogLacksEventsException extends RuntimeException {
  LogLacksEventsException(String message) {
    super(message);
  }
}
