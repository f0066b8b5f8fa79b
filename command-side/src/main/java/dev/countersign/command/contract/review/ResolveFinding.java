package dev.countersign.command.contract.review;

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

/** Says what was done about a finding (2.4.2). */
@Intention(
    path = "contracts/{contractId}/resolve-finding",
    summary = "Say how a finding of the review was resolved",
    zh = "答复评审意见",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"IN_REVIEW"},
    refusedBy = {EffectiveDateFollowsThePrevious.class, FindingIsOpen.class})
public record ResolveFinding(
    @TargetAggregateIdentifier ContractId contractId,
    int finding,
    @NotBlank @Size(max = 2000) String resolution,
    @Nullable LocalDate effectiveDate)
    implements Command {}
