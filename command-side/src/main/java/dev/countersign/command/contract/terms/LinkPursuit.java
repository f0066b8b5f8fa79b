package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Names the approved pursuit that a brand operation contract comes from; once submitted, it voids
 * the approvals given (2.4.4).
 */
@Intention(
    path = "contracts/{contractId}/link-pursuit",
    summary = "Name the brand pursuit that a brand operation contract comes from",
    zh = "关联品牌运作项目",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasDeliverables.class,
      PursuitIsOfTheCustomer.class,
      PursuitIsApproved.class
    })
public record LinkPursuit(
    @TargetAggregateIdentifier ContractId contractId,
    BrandPursuitId pursuitId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
