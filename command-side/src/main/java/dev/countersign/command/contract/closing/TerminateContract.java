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

/**
 * Ends a contract in force before its time.
 *
 * @param settlement what the sides agreed on for what is done and open
 */
@Intention(
    path = "contracts/{contractId}/terminate",
    summary = "Terminate a contract",
    zh = "终止合同",
    roles = {Role.BRANCH_MANAGER, Role.GENERAL_MANAGER},
    phases = "ACTIVE",
    refusedBy = {EffectiveDateFollowsThePrevious.class})
public record TerminateContract(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate,
    @Nullable @Size(min = 1, max = 2000) String settlement)
    implements Command {}
