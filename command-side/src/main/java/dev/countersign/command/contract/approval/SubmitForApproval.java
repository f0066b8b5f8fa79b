package dev.countersign.command.contract.approval;

import dev.countersign.command.Intention;
import dev.countersign.command.approval.AmountIsInTheCurrencyOfTheRoute;
import dev.countersign.command.approval.RouteCanBeFilled;
import dev.countersign.command.approval.RouteHasAStep;
import dev.countersign.command.contract.drafting.ParentCommand;
import dev.countersign.command.contract.drafting.ParentIsInForceOrCompleted;
import dev.countersign.command.contract.drafting.ParentIsOfTheCustomer;
import dev.countersign.command.contract.review.ParentIsNamed;
import dev.countersign.command.contract.review.ReviewIsClosed;
import dev.countersign.command.contract.terms.DeliverablesAreSet;
import dev.countersign.command.contract.terms.EquipmentListIsSet;
import dev.countersign.command.contract.terms.FeesNameKnownDeliverables;
import dev.countersign.command.contract.terms.FeesSumToTheAmount;
import dev.countersign.command.contract.terms.MilestonesAreSet;
import dev.countersign.command.contract.terms.PursuitIsLinked;
import dev.countersign.command.contract.terms.ServiceLevelIsSet;
import dev.countersign.command.contract.terms.ServiceTermIsSet;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Pattern;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Sends a draft on its approval route; the hash is the SHA-256 of the document, in hex (2.4.1). */
@Intention(
    path = "contracts/{contractId}/submit-for-approval",
    summary = "Submit a draft for approval",
    zh = "提交审批",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = "DRAFT",
    refusedBy = {
      ServiceTermIsSet.class,
      ServiceLevelIsSet.class,
      ParentIsNamed.class,
      ParentIsOfTheCustomer.class,
      ParentIsInForceOrCompleted.class,
      ReviewIsClosed.class,
      PursuitIsLinked.class,
      DeliverablesAreSet.class,
      FeesNameKnownDeliverables.class,
      FeesSumToTheAmount.class,
      EquipmentListIsSet.class,
      MilestonesAreSet.class,
      CurrencyHasARate.class,
      CounterpartyIsVerified.class,
      AmountIsInTheCurrencyOfTheRoute.class,
      RouteHasAStep.class,
      RouteCanBeFilled.class
    })
public record SubmitForApproval(
    @TargetAggregateIdentifier ContractId contractId,
    @Pattern(regexp = "[0-9a-f]{64}") String documentHash)
    implements ParentCommand {}
