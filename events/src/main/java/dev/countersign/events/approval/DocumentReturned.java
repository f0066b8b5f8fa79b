package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * An approver sent the document back to its maker for change.
 *
 * @param onBehalfOf who delegated the decision to the approver; null: the approver's own office
 */
public record DocumentReturned(
    DocumentId document,
    int round,
    String step,
    EmployeeId approverId,
    String reason,
    int policyVersion,
    @Nullable EmployeeId onBehalfOf)
    implements ApprovalEvent {}
