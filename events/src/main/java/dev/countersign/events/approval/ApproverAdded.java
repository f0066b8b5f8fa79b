package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;

/**
 * A person who decides a step had another approver heard before or after it (2.4.1). The step added
 * is one more; none is taken away.
 *
 * @param beside the step that it was added to
 */
@Told(en = "An approver was added beside the step {beside}.", zh = "在步骤 {beside} 旁加签。")
public record ApproverAdded(
    DocumentId document,
    int round,
    RouteStep added,
    Placement placement,
    String beside,
    EmployeeId addedBy,
    String reason)
    implements ApprovalEvent {}
