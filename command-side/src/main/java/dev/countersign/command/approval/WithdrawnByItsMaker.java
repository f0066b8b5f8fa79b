package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.Set;

@Demands(
    en = "Only those who made the document take it back; approvers return it.",
    zh = "只有单据的制作人才能撤回;审批人则予以退回。")
public record WithdrawnByItsMaker(EmployeeId actor, Set<EmployeeId> makers) implements Rule {
  @Override
  public boolean holds() {
    return makers.contains(actor);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only those who drafted, revised or submitted this document can withdraw it; an approver returns it for change.",
        "只有起草、修改或提交人可以撤回;审批人请退回修改。");
  }
}
