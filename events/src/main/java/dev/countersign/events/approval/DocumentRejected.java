package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approver refused the document for good.
 *
 * @param onBehalfOf who delegated the decision to the approver; null: the approver's own office
 */
@Told(en = "{step} rejected it.", zh = "步骤 {step} 驳回。")
public record DocumentRejected(
    DocumentId document,
    int round,
    String step,
    EmployeeId approverId,
    String reason,
    int policyVersion,
    LocalDate effectiveDate,
    @Nullable EmployeeId onBehalfOf)
    implements ApprovalEvent {}
