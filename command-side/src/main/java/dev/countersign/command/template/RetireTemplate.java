package dev.countersign.command.template;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.TemplateId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Withdraws a template: from a date on no version of it is in force (3.1). */
@Intention(
    path = "templates/{templateId}/retire",
    summary = "Retire a contract template from a date on",
    zh = "停用合同范本",
    roles = Role.LEGAL,
    scope = Scope.COMPANY,
    refusedBy = {TemplateIsNotRetired.class, TemplateIsNotChangedAfterwards.class})
public record RetireTemplate(
    @TargetAggregateIdentifier TemplateId templateId,
    LocalDate from,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
