package dev.countersign.command.omission;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.OmissionId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Leaves the event waiting; who made the proposal takes it back by the same. */
@Intention(
    path = "omissions/{omissionId}/reject",
    summary = "Reject or take back the proposal to pass over an event",
    zh = "驳回或撤回略过",
    roles = {Role.OPERATOR, Role.AUDITOR},
    scope = Scope.COMPANY,
    phases = "PROPOSED")
public record RejectOmission(
    @TargetAggregateIdentifier OmissionId omissionId, @NotBlank @Size(max = 2000) String reason)
    implements Command {}
