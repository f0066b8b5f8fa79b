package dev.countersign.command.contract.reject;

import dev.countersign.command.Command;
import dev.countersign.command.DelegationIsInForce;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.Intention;
import dev.countersign.command.contract.ApproverHoldsTheRole;
import dev.countersign.command.contract.MakerIsNotApprover;
import dev.countersign.command.contract.PersonFillsOneStep;
import dev.countersign.command.contract.PhaseAllows;
import dev.countersign.command.contract.StepIsOpen;
import dev.countersign.command.contract.StepIsUnambiguous;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Refuses the contract for good, in one step of the route (2.4.1). */
@Intention(
    path = "contracts/{contractId}/reject",
    summary = "Reject a contract for good",
    zh = "驳回合同",
    roles = {
      Role.BRANCH_MANAGER,
      Role.PRODUCT_MANAGER,
      Role.FINANCE,
      Role.LEGAL,
      Role.GENERAL_MANAGER,
      Role.DEPUTY_GENERAL_MANAGER,
      Role.CHAIRMAN
    },
    delegable = true,
    refusedBy = {
      DelegationIsInForce.class,
      DutiesStaySeparate.class,
      PhaseAllows.class,
      StepIsOpen.class,
      MakerIsNotApprover.class,
      PersonFillsOneStep.class,
      ApproverHoldsTheRole.class,
      StepIsUnambiguous.class
    })
public record RejectContract(
    @TargetAggregateIdentifier ContractId contractId,
    @Nullable String step,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
