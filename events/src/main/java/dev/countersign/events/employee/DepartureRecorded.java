package dev.countersign.events.employee;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Ending;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An employee left, and what they had goes to another, if they had any; all their roles end. */
public record DepartureRecorded(
    EmployeeId employeeId, @Nullable EmployeeId handOverTo, LocalDate effectiveDate)
    implements EmployeeEvent, Ending {
  @Override
  public EmployeeId ended() {
    return employeeId;
  }
}
