package dev.countersign.command.omission;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.OmissionId;
import dev.countersign.events.employee.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Agrees, as a second person, that the view passes over the event. */
@Intention(
    path = "omissions/{omissionId}/confirm",
    summary = "Confirm that a view passes over an event",
    zh = "确认略过",
    roles = {Role.OPERATOR, Role.AUDITOR},
    scope = Scope.COMPANY,
    phases = "PROPOSED",
    refusedBy = {OmissionIsConfirmedByAnother.class, OmittedEventIsOfAnother.class})
public record ConfirmOmission(@TargetAggregateIdentifier OmissionId omissionId)
    implements Command {}
