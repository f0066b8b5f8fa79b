package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.EmployeeId;
import java.util.Collections;
import java.util.Set;

/**
 * No person fills two steps of one route, neither in person nor by a delegate nor as one (2.4.1).
 *
 * @param approvers who decides, and for whom
 * @param before who has filled a step so far, in either way
 */
@Demands(
    section = "2.4.1",
    en = "No person fills two steps of one route, neither in person nor by a delegate nor as one.",
    zh = "同一人在一个流程中只能审批一个步骤,无论本人、由他人代理或代理他人。")
public record PersonFillsOneStep(Set<EmployeeId> approvers, Set<EmployeeId> before)
    implements ApproverRule {
  @Override
  public boolean holds() {
    return Collections.disjoint(approvers, before);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You, or the person for whom you decide, filled another step of this route already, so another person must decide on this one.",
        "您或您所代理的人已审批过该流程的另一步骤,须由他人审批本步骤。");
  }
}
