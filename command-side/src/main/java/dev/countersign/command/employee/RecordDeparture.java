package dev.countersign.command.employee;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that an employee left and who takes over what they had: open opportunities and originals
 * go to that person by automations. Whoever has nothing needs no successor. All roles end at once,
 * the delegations to and by them, and their authorities to sign. Seals are handed over before.
 */
@Intention(
    path = "employees/{employeeId}/record-departure",
    summary = "Record that an employee left, and who takes over",
    zh = "登记离职",
    roles = Role.STAFF_ADMIN,
    scope = Scope.COMPANY,
    refusedBy = {
      EmployeeIsEmployed.class,
      HandOverGoesToAnother.class,
      LoansAreReturned.class,
      SealsAreHandedOver.class,
      NothingIsHeld.class,
      SuccessorBelongsToTheBranches.class
    })
public record RecordDeparture(
    @TargetAggregateIdentifier EmployeeId employeeId,
    @Nullable EmployeeId handOverTo,
    @Nullable LocalDate effectiveDate)
    implements Command {}
