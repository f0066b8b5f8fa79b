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

/** Takes a lent original back into the archive (3.3). */
@Intention(
    path = "contracts/{contractId}/return-original",
    summary = "Take a lent original back",
    zh = "归还正本",
    roles = Role.ARCHIVIST,
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      OriginalIsRegistered.class,
      OriginalIsLent.class,
      EffectiveDateFollowsThePrevious.class
    })
public record ReturnOriginal(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    @NotBlank @Size(max = 100) String location,
    @Nullable LocalDate effectiveDate)
    implements Command {}
