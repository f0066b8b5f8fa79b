package dev.countersign.command.contract.drafting;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Leaves a contract to its two parties; once submitted, it voids the approvals given (2.3.3). */
@Intention(
    path = "contracts/{contractId}/drop-third-party",
    summary = "Drop the third party of a contract",
    zh = "取消第三方当事人",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {EffectiveDateFollowsThePrevious.class, ThirdPartyIsNamed.class})
public record DropThirdParty(
    @TargetAggregateIdentifier ContractId contractId, @Nullable LocalDate effectiveDate)
    implements Command {}
