package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import org.jspecify.annotations.Nullable;

/**
 * An approver sent the document back to its maker for change.
 *
 * @param onBehalfOf who delegated the decision to the approver; null: the approver's own office
 */
@Told(en = "{step} returned it for change.", zh = "步骤 {step} 退回修改。")
public record DocumentReturned(
    DocumentId document,
    int round,
    String step,
    EmployeeId approverId,
    String reason,
    int policyVersion,
    @Nullable EmployeeId onBehalfOf)
    implements ApprovalEvent {}
