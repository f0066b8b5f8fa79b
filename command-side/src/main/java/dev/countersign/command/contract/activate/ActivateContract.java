package dev.countersign.command.contract.activate;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.contract.EffectiveDateFollowsThePrevious;
import dev.countersign.command.contract.PhaseAllows;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Brings a sealed contract into force (2.4.1). */
@Intention(
    path = "contracts/{contractId}/activate",
    summary = "Bring a contract into force",
    zh = "合同生效",
    roles = {Role.BRANCH_MANAGER, Role.LEGAL},
    refusedBy = {
      PhaseAllows.class,
      AllOriginalsAreRegistered.class,
      EffectiveDateFollowsThePrevious.class
    })
public record ActivateContract(
    @TargetAggregateIdentifier ContractId contractId, @Nullable LocalDate effectiveDate)
    implements Command {}
