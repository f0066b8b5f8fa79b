package dev.countersign.command.template;

import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ContractType;
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

/**
 * Publishes a template with its first version (3.1). Nothing was drafted on it yet, so it may have
 * been in force for long; the hash is the SHA-256 of the document that people copy, in hex.
 */
@Intention(
    path = "templates",
    summary = "Publish a contract template with its first version",
    zh = "发布合同范本",
    roles = Role.LEGAL,
    scope = Scope.COMPANY,
    refusedBy = ClausesAreNumberedOnce.class)
public record PublishTemplate(
    @TargetAggregateIdentifier TemplateId templateId,
    ContractType contractType,
    @NotNull @Valid Title name,
    @NotBlank @Size(max = 50) String version,
    @Pattern(regexp = "[0-9a-f]{64}") String documentHash,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid TemplateClause> clauses,
    LocalDate effectiveFrom)
    implements TemplateVersion {}
