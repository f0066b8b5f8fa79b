package dev.countersign.command.contract.closing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Gives up a contract that has no number yet; one that has is given up with its number. */
@Intention(
    path = "contracts/{contractId}/void",
    summary = "Void a contract",
    zh = "作废合同",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL},
    phases = {"DRAFT", "APPROVED"},
    refusedBy = {EffectiveDateFollowsThePrevious.class})
public record VoidContract(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
