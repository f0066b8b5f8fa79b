package dev.countersign.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries commands by the real path without a trace: in a transaction that is always rolled back, and
 * with events that are kept in memory instead of being appended, so that no position is taken and
 * no reader of the log has to wait. Aggregates loaded during the rehearsal include its events.
 *
 * <p>It is bound to the thread: commands must be handled by the thread that dispatches them, and
 * aggregates must not be cached. Handlers that are subscribed to the event store run as always.
 * Locks on rows are held until the end, as in any transaction.
 */
public final class Rehearsal {
  private final TransactionStatus transaction;
  private final Map<String, List<StoredEvent>> eventsByAggregate = new HashMap<>();
  private final List<StoredEvent> events = new ArrayList<>();

  private Rehearsal(TransactionStatus transaction) {
    this.transaction = transaction;
  }

  /**
   * Runs the action in a rehearsal and rolls everything back.
   *
   * @throws IllegalStateException when this thread is already rehearsing
   */
  public static <T extends @Nullable Object> T run(
      PlatformTransactionManager transactionManager, Supplier<T> action) {
    if (isActive()) {
      throw new IllegalStateException("A rehearsal is already running on this thread.");
    }
    TransactionStatus transaction =
        transactionManager.getTransaction(
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    try {
      TransactionSynchronizationManager.bindResource(Rehearsal.class, new Rehearsal(transaction));
      try {
        return action.get();
      } finally {
        TransactionSynchronizationManager.unbindResource(Rehearsal.class);
      }
    } finally {
      transactionManager.rollback(transaction);
    }
  }

  /** {@link #run(PlatformTransactionManager, Supplier)} without a result. */
  public static void run(PlatformTransactionManager transactionManager, Runnable action) {
    Rehearsal.<@Nullable Object>run(
        transactionManager,
        () -> {
          action.run();
          return null;
        });
  }

  /**
   * Makes one attempt within the rehearsal. One that throws leaves nothing behind, and those after
   * it can go on, even when it was the database that refused.
   *
   * @throws IllegalStateException when this thread is not rehearsing
   */
  public static <T extends @Nullable Object> T attempt(Supplier<T> action) {
    Rehearsal rehearsal =
        current()
            .orElseThrow(
                () -> new IllegalStateException("No rehearsal is running on this thread."));
    Object savepoint = rehearsal.transaction.createSavepoint();
    int before = rehearsal.events.size();
    boolean succeeded = false;
    try {
      T result = action.get();
      succeeded = true;
      return result;
    } finally {
      if (!succeeded) {
        rehearsal.transaction.rollbackToSavepoint(savepoint);
        rehearsal.forgetFrom(before);
      }
      rehearsal.transaction.releaseSavepoint(savepoint);
    }
  }

  /** Whether this thread is rehearsing. */
  public static boolean isActive() {
    return current().isPresent();
  }

  static Optional<Rehearsal> current() {
    return Optional.ofNullable(
        (Rehearsal) TransactionSynchronizationManager.getResource(Rehearsal.class));
  }

  List<StoredEvent> events(String aggregateId, long firstSequenceNumber) {
    return eventsByAggregate.getOrDefault(aggregateId, List.of()).stream()
        .filter(event -> event.getSequenceNumber() >= firstSequenceNumber)
        .toList();
  }

  void append(List<StoredEvent> appended) {
    int before = events.size();
    for (StoredEvent event : appended) {
      events.add(event);
      eventsByAggregate
          .computeIfAbsent(event.getAggregateIdentifier(), id -> new ArrayList<>())
          .add(event);
    }
    CurrentUnitOfWork.ifStarted(
        unitOfWork -> unitOfWork.root().onRollback(rolledBack -> forgetFrom(before)));
  }

  private void forgetFrom(int size) {
    while (events.size() > size) {
      StoredEvent last = events.removeLast();
      events(last).removeLast();
    }
  }

  private List<StoredEvent> events(StoredEvent event) {
    return eventsByAggregate.getOrDefault(event.getAggregateIdentifier(), new ArrayList<>());
  }
}
