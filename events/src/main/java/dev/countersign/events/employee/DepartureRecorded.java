package dev.countersign.events.employee;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Ending;
import java.time.LocalDate;

/** An employee left and handed over to another; all their roles end. */
public record DepartureRecorded(
    EmployeeId employeeId, EmployeeId handOverTo, LocalDate effectiveDate)
    implements EmployeeEvent, Ending {
  @Override
  public EmployeeId ended() {
    return employeeId;
  }
}
