package dev.countersign.command.employee;

import dev.countersign.command.Grant;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A grant that waits for a second person.
 *
 * @param wantedFrom null: from the day of the confirmation
 * @param lastDay on which it can be confirmed
 */
record ProposedGrant(
    Grant grant, @Nullable LocalDate wantedFrom, LocalDate lastDay, EmployeeId proposer) {
  boolean isOpen(LocalDate today) {
    return !lastDay.isBefore(today);
  }
}
