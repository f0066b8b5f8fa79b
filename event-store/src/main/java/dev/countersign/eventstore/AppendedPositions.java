package dev.countersign.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The positions that the events of a unit of work were given in the log, in the order of the
 * events. They are taken while the unit of work prepares its commit: ask from a handler that was
 * registered with {@code onPrepareCommit} after the command was handled, or later. Events of a
 * {@link Rehearsal} are at position 0.
 */
public final class AppendedPositions {
  private static final String KEY = AppendedPositions.class.getName();

  private AppendedPositions() {}

  /** All positions taken so far by this unit of work and those nested in the same root. */
  public static List<Long> of(UnitOfWork<?> unitOfWork) {
    return List.copyOf(unitOfWork.root().getOrDefaultResource(KEY, List.<Long>of()));
  }

  /**
   * The last of {@link #of}: whoever has read this far has seen everything of this unit of work.
   */
  public static OptionalLong last(UnitOfWork<?> unitOfWork) {
    List<Long> positions = unitOfWork.root().getOrDefaultResource(KEY, List.<Long>of());
    return positions.isEmpty() ? OptionalLong.empty() : OptionalLong.of(positions.getLast());
  }

  static void add(List<Long> positions) {
    CurrentUnitOfWork.ifStarted(
        unitOfWork ->
            unitOfWork
                .root()
                .<List<Long>>getOrComputeResource(KEY, key -> new ArrayList<>())
                .addAll(positions));
  }
}
