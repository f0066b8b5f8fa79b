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

/** Takes an original of a void contract into the archive, stamped as void (3.2). */
@Intention(
    path = "contracts/{contractId}/recover-original",
    summary = "Recover an original of a void contract",
    zh = "收回作废正本",
    roles = Role.ARCHIVIST,
    phases = "VOID",
    refusedBy = {
      OriginalIsOneOfTheSealed.class,
      OriginalIsRecoveredOnce.class,
      EffectiveDateFollowsThePrevious.class
    })
public record RecoverOriginal(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    @NotBlank @Size(max = 100) String location,
    @Nullable LocalDate effectiveDate)
    implements Command {}
