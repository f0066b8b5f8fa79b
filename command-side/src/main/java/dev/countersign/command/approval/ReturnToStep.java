package dev.countersign.command.approval;

import dev.countersign.command.Command;
import dev.countersign.command.DelegationIsInForce;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.Intention;
import dev.countersign.events.approval.DocumentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the document back to an earlier step: what was decided there and later is void, what was
 * decided before stands (2.4.1).
 *
 * @param step the step in which the sender decides; null: the one open step that they may fill
 */
@Intention(
    path = "{document}/return-to-step",
    summary = "Return a document to an earlier step",
    zh = "退回到指定节点",
    byApprovers = true,
    delegable = true,
    phases = "IN_APPROVAL",
    refusedBy = {
      DelegationIsInForce.class,
      DutiesStaySeparate.class,
      ApproverRule.class,
      ReturnGoesToADecidedStep.class
    })
public record ReturnToStep(
    @TargetAggregateIdentifier DocumentId document,
    @Nullable String step,
    @NotBlank @Size(max = 100) String toStep,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
