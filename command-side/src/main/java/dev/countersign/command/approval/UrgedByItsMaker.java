package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.Set;

@Demands(
    section = "2.4.1",
    en = "Only those who made the document urge its approvers.",
    zh = "只有单据的制作人才能催办审批人。")
public record UrgedByItsMaker(EmployeeId actor, Set<EmployeeId> makers) implements Rule {
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
        "Only those who drafted, revised or submitted this document can urge its approvers.",
        "只有起草、修改或提交人可以催办。");
  }
}
