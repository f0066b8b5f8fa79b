package dev.countersign.command.approval;

import dev.countersign.command.AcrossBranches;
import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.Placement;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Has another approver heard before or after a step that waits for the sender; the route only grows
 * (2.4.1).
 *
 * @param step the step that waits for the sender; null: the one open step that they may fill
 */
@Intention(
    path = "{document}/add-approver",
    summary = "Have another approver heard before or after a step",
    zh = "加签",
    byApprovers = true,
    phases = "IN_APPROVAL",
    refusedBy = {ApproverRule.class, PersonBroughtInIsAnApprover.class})
public record AddApprover(
    @TargetAggregateIdentifier DocumentId document,
    @Nullable String step,
    @AcrossBranches EmployeeId approverId,
    Placement placement,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
