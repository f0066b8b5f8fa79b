package dev.countersign.events.employee;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Founding;
import dev.countersign.events.Personal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An employee joined; without a home branch they belong to headquarters. */
public record EmployeeRegistered(
    EmployeeId employeeId,
    @Personal String name,
    @Nullable BranchId homeBranchId,
    LocalDate effectiveDate)
    implements EmployeeEvent, Founding {
  @Override
  public EmployeeId founded() {
    return employeeId;
  }

  @Override
  public @Nullable BranchId branchId() {
    return homeBranchId;
  }
}
