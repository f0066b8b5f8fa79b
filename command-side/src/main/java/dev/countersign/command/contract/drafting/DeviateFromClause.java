package dev.countersign.command.contract.drafting;

import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.command.template.BothLanguages;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a contract say otherwise than its template in one clause; once submitted, it voids the
 * approvals given (2.3.3, 2.4.1).
 */
@Intention(
    path = "contracts/{contractId}/deviate-from-clause",
    summary = "Deviate from a clause of the template, voiding approvals given",
    zh = "偏离范本条款",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      ContractIsOnATemplate.class,
      ClauseIsInTheTemplate.class,
      ClauseMayBeDeviatedFrom.class,
      DeviationChangesTheText.class
    })
public record DeviateFromClause(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 20) String clause,
    @NotNull @Valid BothLanguages text,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements ClauseCommand {}
