package dev.countersign.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided and is kept for ever. Class name, package and JSON of an event are
 * public: they change only through a new revision with an upcaster. Every event belongs to a sealed
 * interface, one per kind of aggregate.
 */
public interface Event {
  /** The business date since when it holds; {@code null}: it has none of its own. */
  default @Nullable LocalDate effectiveDate() {
    return null;
  }

  /** The branch that it tells of; {@code null}: the company, or it names none. */
  default @Nullable BranchId branchId() {
    return null;
  }
}
