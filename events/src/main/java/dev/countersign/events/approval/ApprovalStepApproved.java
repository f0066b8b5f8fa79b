package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import org.jspecify.annotations.Nullable;

/**
 * One person approved one step of the route.
 *
 * @param onBehalfOf who delegated the decision to the approver; null: the approver's own office
 */
@Told(en = "The step {step} was approved.", zh = "步骤 {step} 审批通过。")
public record ApprovalStepApproved(
    DocumentId document,
    int round,
    String step,
    EmployeeId approverId,
    @Nullable String comment,
    int policyVersion,
    @Nullable EmployeeId onBehalfOf)
    implements ApprovalEvent {}
