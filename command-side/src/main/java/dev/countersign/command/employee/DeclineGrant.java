package dev.countersign.command.employee;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a proposed grant; who made the proposal takes it back by the same. */
@Intention(
    path = "employees/{employeeId}/decline-grant",
    summary = "Decline or take back the proposed grant of a role",
    zh = "驳回或撤回授予角色的提议",
    roles = {Role.STAFF_ADMIN, Role.AUDITOR},
    scope = Scope.COMPANY,
    refusedBy = {EmployeeIsEmployed.class, ProposedGrantIsOpen.class})
public record DeclineGrant(
    @TargetAggregateIdentifier EmployeeId employeeId,
    @Positive int proposal,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
