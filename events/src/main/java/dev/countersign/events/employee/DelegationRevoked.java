package dev.countersign.events.employee;

import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** An employee took back what they had delegated. */
public record DelegationRevoked(EmployeeId employeeId, int delegation, LocalDate effectiveDate)
    implements EmployeeEvent {}
