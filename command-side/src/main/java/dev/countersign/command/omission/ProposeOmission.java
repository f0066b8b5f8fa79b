package dev.countersign.command.omission;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.OmissionId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Proposes that a view pass over the event at a position, which it cannot take. */
@Intention(
    path = "omissions",
    summary = "Propose that a view pass over an event which it cannot take",
    zh = "提议视图略过事件",
    roles = Role.OPERATOR,
    scope = Scope.COMPANY,
    refusedBy = {OmittedEventExists.class, OmittedEventIsOfAnother.class})
public record ProposeOmission(
    @TargetAggregateIdentifier OmissionId omissionId,
    @Pattern(regexp = "[a-z][a-z_]{0,62}") String view,
    @Positive long position,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
