package dev.countersign.query.feed;

import dev.countersign.query.reading.Scope;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Which events a reader is told.
 *
 * @param scope the branches whose records the reader may see
 * @param personal whether the reader may see what says something about a person
 */
record Wanted(FeedQuery question, Scope scope, boolean personal, RecordBranches branches) {
  /** Whether every event is. */
  boolean isEverything() {
    return scope.everywhere()
        && question.kind() == null
        && question.record() == null
        && question.type() == null
        && question.branchId() == null
        && question.from() == null
        && question.to() == null;
  }

  boolean includes(TrackedEventMessage<?> message) {
    DomainEventMessage<?> event = (DomainEventMessage<?>) message;
    return isOfTime(event.getTimestamp())
        && isOfRecord(event.getAggregateIdentifier())
        && (question.type() == null || question.type().contains(CloudEvents.nameOf(event)))
        && isOfBranch(event);
  }

  private boolean isOfTime(Instant recorded) {
    return (question.from() == null || !recorded.isBefore(question.from()))
        && (question.to() == null || recorded.isBefore(question.to()));
  }

  private boolean isOfRecord(String stream) {
    String kind = CloudEvents.kindOf(stream);
    return (question.kind() == null || question.kind().contains(kind))
        && (question.record() == null
            || question.record().equals(stream)
            || stream.equals(kind + ":" + question.record()));
  }

  private boolean isOfBranch(DomainEventMessage<?> event) {
    if (scope.everywhere() && question.branchId() == null) {
      return true;
    }
    return branches
        .of(event)
        .filter(branch -> scope.everywhere() || scope.branches().contains(branch))
        .filter(branch -> question.branchId() == null || question.branchId().equals(branch))
        .isPresent();
  }
}
