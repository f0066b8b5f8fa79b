package dev.countersign.command.approval;

import dev.countersign.command.Command;
import dev.countersign.command.DelegationIsInForce;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.Intention;
import dev.countersign.events.approval.DocumentId;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Approves one step of the route; without a name, the one open step that the actor may fill
 * (2.4.1).
 */
@Intention(
    path = "{document}/approve",
    summary = "Approve a step of the route",
    zh = "审批通过",
    byApprovers = true,
    delegable = true,
    phases = "IN_APPROVAL",
    refusedBy = {
      DelegationIsInForce.class,
      DutiesStaySeparate.class,
      ApproverRule.class,
      RestCanBeFilled.class
    })
public record ApproveStep(
    @TargetAggregateIdentifier DocumentId document,
    @Nullable String step,
    @Nullable @Size(max = 2000) String comment)
    implements Command {}
