package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Names the contract that this one adds to; once submitted, it voids the approvals given (2.4.2).
 */
@Intention(
    path = "contracts/{contractId}/link-parent",
    summary = "Name the contract that a secondary sales contract adds to",
    zh = "关联原合同",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasAParent.class,
      ParentIsOfTheCustomer.class,
      ParentIsInForce.class
    })
public record LinkParent(
    @TargetAggregateIdentifier ContractId contractId,
    ContractId parentId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
