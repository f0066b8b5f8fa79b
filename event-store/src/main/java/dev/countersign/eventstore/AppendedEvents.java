package dev.countersign.eventstore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
  private static final String ROW_WITH_APPEND = KEY + ".rowWithAppend";

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
    note(
        events.stream()
            .map(
                event ->
                    new Appended(
                        0,
                        event.getAggregateIdentifier(),
                        event.getSequenceNumber(),
                        event.getPayloadType().getName()))
            .toList());
  }

  /**
   * Has a row written with the first append of this unit of work. It is not written when nothing is
   * appended, in a {@link Rehearsal}, in a nested unit of work, and where Axon Server keeps the
   * log.
   *
   * @param row given the events, without the positions that they have yet to be given
   */
  public static void writeWithAppend(
      UnitOfWork<?> unitOfWork, Function<List<Appended>, RowWithAppend> row) {
    if (unitOfWork.isRoot()) {
      unitOfWork.resources().put(ROW_WITH_APPEND, row);
    }
  }

  static Optional<RowWithAppend> rowWithAppend(List<StoredEvent> events) {
    if (!CurrentUnitOfWork.isStarted()) {
      return Optional.empty();
    }
    Map<String, Object> resources = CurrentUnitOfWork.get().root().resources();
    @SuppressWarnings("unchecked")
    var row = (Function<List<Appended>, RowWithAppend>) resources.remove(ROW_WITH_APPEND);
    return Optional.ofNullable(row)
        .map(given -> given.apply(appended(events, Collections.nCopies(events.size(), 0L))));
  }

  static void add(List<StoredEvent> events, List<Long> positions) {
    note(appended(events, positions));
  }

  private static void note(List<Appended> appended) {
    CurrentUnitOfWork.ifStarted(
        unitOfWork ->
            unitOfWork
                .root()
                .<List<Appended>>getOrComputeResource(KEY, key -> new ArrayList<>())
                .addAll(appended));
  }

  private static List<Appended> appended(List<StoredEvent> events, List<Long> positions) {
    List<Appended> appended = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      LogEntry entry = events.get(i).entry();
      appended.add(
          new Appended(
              positions.get(i), entry.aggregateId(), entry.sequenceNumber(), entry.payloadType()));
    }
    return appended;
  }
}
