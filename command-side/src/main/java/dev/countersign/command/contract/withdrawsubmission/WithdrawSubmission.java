package dev.countersign.command.contract.withdrawsubmission;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.contract.PhaseAllows;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes the contract back out of approval (2.4.1). */
@Intention(
    path = "contracts/{contractId}/withdraw-submission",
    summary = "Withdraw a contract from approval",
    zh = "撤回提交",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {PhaseAllows.class, WithdrawnByItsMaker.class})
public record WithdrawSubmission(
    @TargetAggregateIdentifier ContractId contractId, @NotBlank @Size(max = 2000) String reason)
    implements Command {}
