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

/** Puts an original into the archive, without a list and in one step (3.3). */
@Intention(
    path = "contracts/{contractId}/archive-original",
    summary = "Archive an original",
    zh = "正本归档",
    roles = Role.ARCHIVIST,
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      OriginalIsRegistered.class,
      OriginalIsOutsideTheArchive.class,
      EffectiveDateFollowsThePrevious.class
    })
public record ArchiveOriginal(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    @NotBlank @Size(max = 100) String location,
    @Nullable LocalDate effectiveDate)
    implements Command {}
