package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Approves that the originals of a contract are destroyed (3.3). */
@Intention(
    path = "contracts/{contractId}/approve-destruction",
    summary = "Approve the destruction of the originals",
    zh = "批准销毁正本",
    roles = {Role.GENERAL_MANAGER, Role.LEGAL},
    phases = {"COMPLETED", "TERMINATED"},
    refusedBy = {
      DestructionIsProposed.class,
      DestructionIsApprovedByAnother.class,
      EffectiveDateFollowsThePrevious.class
    })
public record ApproveDestruction(
    @TargetAggregateIdentifier ContractId contractId, @Nullable LocalDate effectiveDate)
    implements Command {}
