package dev.countersign.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * States of aggregates that units of work have read before they hold the lock on the aggregate. One
 * is used only when no command of this process has changed the aggregate since; of commands in
 * other processes the log itself tells, when the events are appended.
 */
final class StatesReadAhead {
  private static final String KEY = StatesReadAhead.class.getName();
  private static final int GROUPS = 4096;

  private record State(String aggregateId, List<StoredEvent> events, long changes) {}

  /** Commits of this process, by groups of aggregates. */
  private final AtomicLongArray changes = new AtomicLongArray(GROUPS);

  /** How often the aggregate, or one of its group, has been changed; to be asked before reading. */
  long changes(String aggregateId) {
    return changes.get(group(aggregateId));
  }

  /** Keeps what was read for the current unit of work. */
  void keep(String aggregateId, List<StoredEvent> events, long changesBefore) {
    CurrentUnitOfWork.get()
        .root()
        .resources()
        .put(KEY, new State(aggregateId, events, changesBefore));
  }

  /** What was read ahead of the aggregate, when it still stands. */
  Optional<List<StoredEvent>> take(String aggregateId) {
    @Nullable State state =
        CurrentUnitOfWork.isStarted()
            ? (State) CurrentUnitOfWork.get().root().resources().remove(KEY)
            : null;
    return state != null
            && state.aggregateId().equals(aggregateId)
            && state.changes() == changes(aggregateId)
        ? Optional.of(state.events())
        : Optional.empty();
  }

  /** From the commit on, before the locks on the aggregates are given up, older states are void. */
  void outdate(List<StoredEvent> appended) {
    CurrentUnitOfWork.ifStarted(
        unitOfWork ->
            unitOfWork
                .root()
                .afterCommit(
                    _ ->
                        appended.forEach(
                            event ->
                                changes.incrementAndGet(group(event.getAggregateIdentifier())))));
  }

  private static int group(String aggregateId) {
    return Math.floorMod(aggregateId.hashCode(), GROUPS);
  }
}
