package dev.countersign.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells that two wrote to one aggregate at once from all other failures of an append. */
final class Conflicts {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";
  private static final String UNTRANSLATABLE_CHARACTER = "22P05";

  private static final Pattern KEY = Pattern.compile("=\\((.*), (\\d+)\\)", Pattern.DOTALL);

  private Conflicts() {}

  /** What is thrown when these events could not be appended. */
  static RuntimeException explain(SQLException failure, List<StoredEvent> events) {
    return switch (failure.getSQLState()) {
      case SERIALIZATION_FAILURE, DEADLOCK ->
          new ConcurrencyException(
              "The events were not stored because others were storing at the same time: try again.",
              failure);
      case UNIQUE_VIOLATION ->
          isSequenceTaken(failure) ? taken(culprit(failure, events), failure) : other(failure);
      case UNTRANSLATABLE_CHARACTER ->
          new EventStoreException(
              "A text in the events contains the character U+0000, which PostgreSQL cannot store:"
                  + " refuse it where it comes in.",
              failure);
      case null, default -> other(failure);
    };
  }

  private static EventStoreException other(SQLException failure) {
    return new EventStoreException(
        "The events could not be stored (" + failure.getMessage() + ").", failure);
  }

  /** What is thrown when an aggregate already has another event in the place of this one. */
  static RuntimeException taken(StoredEvent event, @Nullable SQLException cause) {
    if (event.getSequenceNumber() == 0) {
      return new AggregateStreamCreationException(
          "There already is an aggregate " + event.getAggregateIdentifier() + ".", cause);
    }
    return new ConcurrencyException(
        "The aggregate "
            + event.getAggregateIdentifier()
            + " was changed by another at the same time, at sequence number "
            + event.getSequenceNumber()
            + ": try again.",
        cause);
  }

  private static boolean isSequenceTaken(SQLException failure) {
    ServerErrorMessage message = serverMessage(failure);
    return message != null && "event_sequence_key".equals(message.getConstraint());
  }

  private static StoredEvent culprit(SQLException failure, List<StoredEvent> events) {
    ServerErrorMessage message = serverMessage(failure);
    String detail = message == null ? "" : Objects.requireNonNullElse(message.getDetail(), "");
    Matcher key = KEY.matcher(detail);
    if (key.find()) {
      for (StoredEvent event : events) {
        if (event.getAggregateIdentifier().equals(key.group(1))
            && Long.toString(event.getSequenceNumber()).equals(key.group(2))) {
          return event;
        }
      }
    }
    return events.getFirst();
  }

  private static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
    return failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
  }
}
