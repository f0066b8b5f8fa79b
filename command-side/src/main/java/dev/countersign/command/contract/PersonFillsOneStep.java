package dev.countersign.command.contract;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.Map;

/** No person fills two steps of one route (2.4.1). */
public record PersonFillsOneStep(EmployeeId approver, Map<String, EmployeeId> approved)
    implements Rule {
  @Override
  public boolean holds() {
    return !approved.containsValue(approver);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You approved another step of this route already, so another person must decide on this one.",
        "您已审批过该流程的另一步骤,须由他人审批本步骤。");
  }
}
