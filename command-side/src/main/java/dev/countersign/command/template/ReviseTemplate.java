package dev.countersign.command.template;

import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.TemplateId;
import dev.countersign.events.employee.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Publishes another version of a template, which is in force from a date on (3.1). */
@Intention(
    path = "templates/{templateId}/revise",
    summary = "Publish another version of a contract template",
    zh = "发布合同范本新版本",
    roles = Role.LEGAL,
    scope = Scope.COMPANY,
    refusedBy = {
      TemplateIsNotRetired.class,
      TemplateVersionIsNew.class,
      TemplateIsNotChangedAfterwards.class,
      TemplateVersionInForceStays.class,
      ClausesAreNumberedOnce.class
    })
public record ReviseTemplate(
    @TargetAggregateIdentifier TemplateId templateId,
    @NotBlank @Size(max = 50) String version,
    @Pattern(regexp = "[0-9a-f]{64}") String documentHash,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid TemplateClause> clauses,
    LocalDate effectiveFrom)
    implements TemplateVersion {}
