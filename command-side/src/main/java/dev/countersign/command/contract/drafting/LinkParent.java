package dev.countersign.command.contract.drafting;

import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says on which earlier contract with the customer this one builds; once submitted, it voids the
 * approvals given (2.3.3, 2.4.2).
 */
@Intention(
    path = "contracts/{contractId}/link-parent",
    summary = "Link the contract that this one builds on",
    zh = "关联原合同",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      ParentIsInForceOrCompleted.class,
      ParentIsOfTheCustomer.class
    })
public record LinkParent(
    @TargetAggregateIdentifier ContractId contractId,
    ContractId parentId,
    @Nullable LocalDate effectiveDate)
    implements ParentCommand {}
