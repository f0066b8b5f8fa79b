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

/** States in writing why an original of a void contract is not recovered (3.2). */
@Intention(
    path = "contracts/{contractId}/state-why-not-recovered",
    summary = "State why an original is not recovered",
    zh = "说明作废正本未收回原因",
    roles = {Role.BRANCH_MANAGER, Role.LEGAL, Role.ARCHIVIST},
    phases = "VOID",
    refusedBy = {
      OriginalIsOneOfTheSealed.class,
      OriginalIsRecoveredOnce.class,
      EffectiveDateFollowsThePrevious.class
    })
public record StateWhyNotRecovered(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    @NotBlank @Size(max = 2000) String statement,
    @Nullable LocalDate effectiveDate)
    implements Command {}
