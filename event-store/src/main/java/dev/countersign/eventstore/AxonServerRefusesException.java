package dev.countersign.eventstore;

/** Axon Server is there, and lets this program not in. */
final class AxonServerRefusesException extends RuntimeException {
  AxonServerRefusesException(String servers, String reason) {
    super(
        "Axon Server at %s lets this program not in (%s): set axon.axonserver.token to one that it knows."
            .formatted(servers, reason));
  }
}
