package dev.countersign.command.approval;

import dev.countersign.command.AcrossBranches;
import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Passes a step on to another approver, who alone decides it from now on; both names stay (2.4.1).
 *
 * @param step the step that waits for the sender; null: the one open step that they may fill
 */
@Intention(
    path = "{document}/transfer-step",
    summary = "Pass a step on to another approver",
    zh = "转办",
    byApprovers = true,
    phases = "IN_APPROVAL",
    refusedBy = {ApproverRule.class, PersonBroughtInIsAnApprover.class})
public record TransferStep(
    @TargetAggregateIdentifier DocumentId document,
    @Nullable String step,
    @AcrossBranches EmployeeId approverId,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
