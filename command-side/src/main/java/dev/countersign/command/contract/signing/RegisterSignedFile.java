package dev.countersign.command.contract.signing;

import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.command.document.DocumentCommand;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Registers the file that was made of the executed contract; it takes the place of one before it
 * (3.3). Where its sender has stored it, it can be read with the contract.
 */
@Intention(
    path = "contracts/{contractId}/register-signed-file",
    summary = "Register the file of the executed contract",
    zh = "登记签署文件",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL, Role.ARCHIVIST},
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {SignedFileIsAnotherFile.class, EffectiveDateFollowsThePrevious.class})
public record RegisterSignedFile(
    @TargetAggregateIdentifier ContractId contractId,
    @Pattern(regexp = "[0-9a-f]{64}") String fileHash,
    @Nullable LocalDate effectiveDate)
    implements DocumentCommand {}
