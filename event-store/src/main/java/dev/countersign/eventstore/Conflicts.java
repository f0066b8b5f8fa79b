package dev.countersign.eventstore;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Tells that two wrote to one aggregate at once from all other failures of an append. */
final class Conflicts implements PersistenceExceptionResolver {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";

  private static final Pattern KEY = Pattern.compile("=\\((.*), (\\d+)\\)", Pattern.DOTALL);

  @Override
  public boolean isDuplicateKeyViolation(Exception exception) {
    if (!(exception instanceof SQLException failure)) {
      return false;
    }
    return switch (failure.getSQLState()) {
      case SERIALIZATION_FAILURE, DEADLOCK -> true;
      case UNIQUE_VIOLATION -> "event_sequence_key".equals(constraint(failure));
      case null, default -> false;
    };
  }

  /** The event whose place was taken, as far as the server says so. */
  static EventMessage<?> culprit(SQLException failure, List<? extends EventMessage<?>> events) {
    ServerErrorMessage message = serverMessage(failure);
    String detail = message == null ? "" : Objects.requireNonNullElse(message.getDetail(), "");
    Matcher key = KEY.matcher(detail);
    if (key.find()) {
      for (EventMessage<?> event : events) {
        if (event instanceof DomainEventMessage<?> candidate
            && candidate.getAggregateIdentifier().equals(key.group(1))
            && Long.toString(candidate.getSequenceNumber()).equals(key.group(2))) {
          return event;
        }
      }
    }
    return events.getFirst();
  }

  private static @Nullable String constraint(SQLException failure) {
    ServerErrorMessage message = serverMessage(failure);
    return message == null ? null : message.getConstraint();
  }

  private static @Nullable ServerErrorMessage serverMessage(SQLException failure) {
    return failure instanceof PSQLException known ? known.getServerErrorMessage() : null;
  }
}
