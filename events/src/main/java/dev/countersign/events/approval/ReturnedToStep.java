package dev.countersign.events.approval;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approver sent the document back to an earlier step of the same round: what was decided there
 * and later is void, what was decided before stands (2.4.1).
 *
 * @param step the step whose holder sent it back
 * @param onBehalfOf who delegated the decision to the approver; null: the approver's own office
 */
@Told(en = "{step} sent it back to the step {toStep}.", zh = "步骤 {step} 退回至步骤 {toStep}。")
public record ReturnedToStep(
    DocumentId document,
    int round,
    String step,
    String toStep,
    List<String> voidedSteps,
    EmployeeId approverId,
    String reason,
    int policyVersion,
    @Nullable EmployeeId onBehalfOf)
    implements ApprovalEvent {}
