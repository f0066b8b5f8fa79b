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

/** Says that there is a dispute, during which nothing of the contract is destroyed (3.3). */
@Intention(
    path = "contracts/{contractId}/raise-dispute",
    summary = "Record a dispute",
    zh = "登记争议",
    roles = {Role.BRANCH_MANAGER, Role.LEGAL},
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {DisputeIsNotOpen.class, EffectiveDateFollowsThePrevious.class})
public record RaiseDispute(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 2000) String subject,
    @Nullable LocalDate effectiveDate)
    implements Command {}
