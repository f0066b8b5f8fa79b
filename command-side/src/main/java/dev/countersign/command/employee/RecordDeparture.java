package dev.countersign.command.employee;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that an employee left and who takes over; all roles end at once. */
@Intention(
    path = "employees/{employeeId}/record-departure",
    summary = "Record that an employee left, and who takes over",
    zh = "登记离职",
    roles = Role.STAFF_ADMIN,
    scope = Scope.COMPANY,
    refusedBy = {EmployeeIsEmployed.class, HandOverGoesToAnother.class})
public record RecordDeparture(
    @TargetAggregateIdentifier EmployeeId employeeId,
    EmployeeId handOverTo,
    @Nullable LocalDate effectiveDate)
    implements Command {}
