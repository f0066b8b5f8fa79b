package dev.countersign.eventstore;

/**
 * Says which aggregates are kept with snapshots, as one bean of the application. For all others the
 * query for a snapshot is saved with every load.
 */
@FunctionalInterface
public interface SnapshottedAggregates {
  /** Whether snapshots of the aggregate with this identifier are stored and looked for. */
  boolean contains(String aggregateId);
}
