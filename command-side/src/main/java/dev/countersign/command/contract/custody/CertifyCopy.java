package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Certifies copies of an archived original (3.3). */
@Intention(
    path = "contracts/{contractId}/certify-copy",
    summary = "Certify copies of an original",
    zh = "出具核证副本",
    roles = Role.ARCHIVIST,
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      OriginalIsRegistered.class,
      OriginalIsInTheArchive.class,
      EffectiveDateFollowsThePrevious.class
    })
public record CertifyCopy(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    @Min(1) int copies,
    @NotBlank @Size(max = 500) String purpose,
    @Nullable LocalDate effectiveDate)
    implements Command {}
