package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import dev.countersign.events.employee.Role;

/**
 * Whoever could decide a step passed it on to another approver, who alone decides it now; both
 * names stay (2.4.1).
 *
 * @param role the role by which the other decides
 */
@Told(en = "The step {step} was passed on.", zh = "步骤 {step} 转办。")
public record ApprovalStepTransferred(
    DocumentId document,
    int round,
    String step,
    EmployeeId fromId,
    EmployeeId toId,
    Role role,
    String reason)
    implements ApprovalEvent {}
