package dev.countersign.command.approval;

import dev.countersign.command.Actor;
import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import java.util.List;

@Demands(
    section = "2.4.1",
    en =
        "A step is decided by a holder of its role, in its branch or company-wide, or by whom that holder delegated just this.",
    zh = "步骤由在本分公司或全公司担任该步骤角色的人决定,或由其专门委托的人决定。")
public record ApproverHoldsTheRole(Actor actor, List<ApprovalStep> open) implements ApproverRule {
  @Override
  public boolean holds() {
    return open.stream().anyMatch(step -> step.mayBeDecidedBy(actor));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You hold no role, or were delegated none, that the open steps wait for: %s."
            .formatted(ApprovalStep.namesWithRoles(open)),
        "您不具备或未获授权待审批步骤所需的角色:%s。".formatted(ApprovalStep.namesWithRoles(open)));
  }
}
