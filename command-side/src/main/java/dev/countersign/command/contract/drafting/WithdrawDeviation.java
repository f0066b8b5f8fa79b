package dev.countersign.command.contract.drafting;

import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a contract say again what its template says in one clause; once submitted, it voids the
 * approvals given (2.3.3, 2.4.1).
 */
@Intention(
    path = "contracts/{contractId}/withdraw-deviation",
    summary = "Withdraw a deviation from the template, voiding approvals given",
    zh = "撤回条款偏离",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {EffectiveDateFollowsThePrevious.class, DeviationStands.class})
public record WithdrawDeviation(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 20) String clause,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements ClauseCommand {}
