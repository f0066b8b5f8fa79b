package dev.countersign.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a unit of work has appended to the log, in order. It is known while the unit of work
 * prepares its commit: ask from a handler that was registered with {@code onPrepareCommit} after
 * the command was handled, or later.
 */
public final class AppendedEvents {
  private static final String KEY = AppendedEvents.class.getName();

  private AppendedEvents() {}

  /**
   * One appended event.
   *
   * @param position its position in the log; 0 in a {@link Rehearsal} and where Axon Server keeps
   *     the log
   */
  public record Appended(
      long position, String aggregateId, long sequenceNumber, String payloadType) {}

  /** All events appended so far by this unit of work and those nested in the same root. */
  public static List<Appended> of(UnitOfWork<?> unitOfWork) {
    return List.copyOf(unitOfWork.root().getOrDefaultResource(KEY, List.<Appended>of()));
  }

  /** Notes events that another store than this module's has been given; it knows no positions. */
  public static void add(List<? extends DomainEventMessage<?>> events) {
    CurrentUnitOfWork.ifStarted(
        unitOfWork -> {
          List<Appended> appended =
              unitOfWork.root().getOrComputeResource(KEY, key -> new ArrayList<>());
          for (DomainEventMessage<?> event : events) {
            appended.add(
                new Appended(
                    0,
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getPayloadType().getName()));
          }
        });
  }

  static void add(List<StoredEvent> events, List<Long> positions) {
    CurrentUnitOfWork.ifStarted(
        unitOfWork -> {
          List<Appended> appended =
              unitOfWork.root().getOrComputeResource(KEY, key -> new ArrayList<>());
          for (int i = 0; i < events.size(); i++) {
            LogEntry entry = events.get(i).entry();
            appended.add(
                new Appended(
                    positions.get(i),
                    entry.aggregateId(),
                    entry.sequenceNumber(),
                    entry.payloadType()));
          }
        });
  }
}
