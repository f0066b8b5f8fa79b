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

/** Says that a dispute is over (3.3). */
@Intention(
    path = "contracts/{contractId}/settle-dispute",
    summary = "Record the end of a dispute",
    zh = "登记争议了结",
    roles = {Role.BRANCH_MANAGER, Role.LEGAL},
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {DisputeIsOpen.class, EffectiveDateFollowsThePrevious.class})
public record SettleDispute(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 2000) String outcome,
    @Nullable LocalDate effectiveDate)
    implements Command {}
