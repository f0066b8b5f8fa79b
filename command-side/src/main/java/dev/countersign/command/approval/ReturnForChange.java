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

/** Sends the document back to its maker, from one step of the route (2.4.1). */
@Intention(
    path = "{document}/return-for-change",
    summary = "Return a document to its maker for change",
    zh = "退回修改",
    byApprovers = true,
    delegable = true,
    phases = "IN_APPROVAL",
    refusedBy = {DelegationIsInForce.class, DutiesStaySeparate.class, ApproverRule.class})
public record ReturnForChange(
    @TargetAggregateIdentifier DocumentId document,
    @Nullable String step,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
