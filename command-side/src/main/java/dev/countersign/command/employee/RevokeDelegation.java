package dev.countersign.command.employee;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.EmployeeId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes back at once what was delegated; the register of delegations tells its number (2.4.1). */
@Intention(
    path = "employees/{employeeId}/revoke-delegation",
    summary = "Take back a delegation of your approvals",
    zh = "收回审批授权",
    byApprovers = true,
    scope = Scope.ANYWHERE,
    refusedBy = {DelegatorActsInPerson.class, RevokedDelegationStands.class})
public record RevokeDelegation(@TargetAggregateIdentifier EmployeeId employeeId, int delegation)
    implements Command {}
