package dev.countersign.command.contract.custody;

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

/** Proposes to destroy the originals of a contract whose retention is over (3.3). */
@Intention(
    path = "contracts/{contractId}/propose-destruction",
    summary = "Propose to destroy the originals",
    zh = "提议销毁正本",
    roles = Role.ARCHIVIST,
    phases = {"COMPLETED", "TERMINATED"},
    refusedBy = {
      RetentionIsOver.class,
      DisputeIsNotOpen.class,
      EffectiveDateFollowsThePrevious.class
    })
public record ProposeDestruction(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
