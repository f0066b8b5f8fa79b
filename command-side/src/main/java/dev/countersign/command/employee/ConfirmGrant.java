package dev.countersign.command.employee;

import dev.countersign.command.Command;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Positive;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Agrees, as a second person, that an employee gets a role; from now on they hold it. */
@Intention(
    path = "employees/{employeeId}/confirm-grant",
    summary = "Confirm the grant of a role that another proposed",
    zh = "确认授予角色",
    roles = {Role.STAFF_ADMIN, Role.AUDITOR},
    scope = Scope.COMPANY,
    refusedBy = {
      EmployeeIsEmployed.class,
      ProposedGrantIsOpen.class,
      GrantIsConfirmedByAnother.class,
      GranterIsNotGrantee.class,
      ProposerMayStillGrant.class,
      RoleIsNotHeldYet.class,
      DutiesStaySeparate.class
    })
public record ConfirmGrant(@TargetAggregateIdentifier EmployeeId employeeId, @Positive int proposal)
    implements Command {}
