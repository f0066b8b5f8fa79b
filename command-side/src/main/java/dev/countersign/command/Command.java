package dev.countersign.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish of somebody that may be refused. A command is a record annotated with {@link Intention};
 * its URL, roles, validation and API description all come from that record.
 */
public interface Command {
  /** The business date since when its fact holds; {@code null}: today, or it has none. */
  default @Nullable LocalDate effectiveDate() {
    return null;
  }
}
