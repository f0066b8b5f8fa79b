package dev.countersign.eventstore;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Whoever keeps the events cannot be reached or did not answer in time. What it was told to do may
 * have been done. For those who know the database only, it is the same kind of failure.
 */
public final class EventStoreUnavailableException extends DataAccessResourceFailureException {
  /** With what the driver said. */
  public EventStoreUnavailableException(Throwable cause) {
    super("The event store cannot be reached, or did not answer in time: " + cause, cause);
  }
}
