package dev.countersign.command.gateway;

import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Makes snapshots of what is stored, and not of what is about to be: Axon Server refuses a snapshot
 * that is ahead of its record.
 */
record SnapshotterAfterCommit(Snapshotter snapshotter) implements Snapshotter {
  @Override
  public void scheduleSnapshot(Class<?> type, String id) {
    if (CurrentUnitOfWork.isStarted()) {
      CurrentUnitOfWork.get().root().onCleanup(_ -> snapshotter.scheduleSnapshot(type, id));
    } else {
      snapshotter.scheduleSnapshot(type, id);
    }
  }
}
