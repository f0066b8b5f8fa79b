package dev.countersign.command.contract.signing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Brings an executed contract into force (2.4.1). */
@Intention(
    path = "contracts/{contractId}/activate",
    summary = "Bring a contract into force",
    zh = "合同生效",
    roles = {Role.BRANCH_MANAGER, Role.LEGAL},
    phases = {"EXECUTED", "SEALED"},
    refusedBy = {AllOriginalsAreRegistered.class, EffectiveDateFollowsThePrevious.class})
public record ActivateContract(
    @TargetAggregateIdentifier ContractId contractId, @Nullable LocalDate effectiveDate)
    implements Command {}
