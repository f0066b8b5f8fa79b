package dev.countersign.command.gateway;

import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Makes snapshots of what is stored, and not of what is about to be: Axon Server refuses a snapshot
 * that is ahead of its record.
 */
record SnapshotterAfterCommit(Snapshotter snapshotter) implements Snapshotter {
  @Override
  public void scheduleSnapshot(Class<?> type, String id) {
    if (CurrentUnitOfWork.isStarted()) {
      CurrentUnitOfWork.get()
          .onCleanup(ended -> outside(ended, () -> snapshotter.scheduleSnapshot(type, id)));
    } else {
      snapshotter.scheduleSnapshot(type, id);
    }
  }

  /** Whoever reads events within a unit of work gets those that it has published once more. */
  private static void outside(UnitOfWork<?> ended, Runnable action) {
    CurrentUnitOfWork.clear(ended);
    try {
      action.run();
    } finally {
      CurrentUnitOfWork.set(ended);
    }
  }
}
