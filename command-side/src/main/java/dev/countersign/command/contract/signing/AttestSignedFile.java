package dev.countersign.command.contract.signing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.Comparison;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says what a comparison of the signed file with the issued text found (3.3). */
@Intention(
    path = "contracts/{contractId}/attest-signed-file",
    summary = "Attest the signed file",
    zh = "比对签署文件",
    roles = {Role.BRANCH_MANAGER, Role.LEGAL, Role.ARCHIVIST},
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      AttestedFileIsTheRegistered.class,
      SignedFileIsAttestedOnce.class,
      AttesterDidNotMakeTheFile.class,
      DeviationsAreNamed.class,
      EffectiveDateFollowsThePrevious.class
    })
public record AttestSignedFile(
    @TargetAggregateIdentifier ContractId contractId,
    @Pattern(regexp = "[0-9a-f]{64}") String fileHash,
    Comparison result,
    @Nullable @Size(max = 2000) String deviations,
    @Nullable LocalDate effectiveDate)
    implements Command {}
