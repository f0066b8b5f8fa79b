package dev.countersign.command.contract.drafting;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says that a contract builds on no other after all; once submitted, it voids the approvals given
 * (2.3.3, 2.4.2).
 */
@Intention(
    path = "contracts/{contractId}/unlink-parent",
    summary = "Unlink the contract that this one was to build on",
    zh = "取消关联原合同",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {EffectiveDateFollowsThePrevious.class, ParentIsLinked.class})
public record UnlinkParent(
    @TargetAggregateIdentifier ContractId contractId, @Nullable LocalDate effectiveDate)
    implements Command {}
