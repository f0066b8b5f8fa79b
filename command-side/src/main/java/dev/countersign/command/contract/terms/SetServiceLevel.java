package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says what the service promises; once submitted, it voids the approvals given (2.4.3). */
@Intention(
    path = "contracts/{contractId}/set-service-level",
    summary = "Set the level of a technical service contract",
    zh = "约定服务等级",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_APPROVAL", "APPROVED"},
    refusedBy = {EffectiveDateFollowsThePrevious.class, TypeHasAServiceTerm.class})
public record SetServiceLevel(
    @TargetAggregateIdentifier ContractId contractId,
    ServiceHours hours,
    @Min(1) @Max(720) int responseHours,
    @Min(1) @Max(8760) int resolutionHours,
    @Nullable LocalDate effectiveDate)
    implements Command {}
