package dev.countersign.command.approval;

import dev.countersign.command.Actor;
import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;
import java.util.Set;

@Demands(
    section = "2.4.1",
    en = "Only who made the document or may decide an open step gives it to others to read.",
    zh = "只有单据的制作人或可决定未决步骤的人,才能将单据抄送他人。")
public record CopiesComeFromAParticipant(
    Actor actor, Set<EmployeeId> makers, List<ApprovalStep> open) implements Rule {
  @Override
  public boolean holds() {
    return makers.contains(actor.employeeId())
        || open.stream().anyMatch(step -> step.mayBeDecidedBy(actor));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only those who made this document, or who may decide an open step, can copy it to others.",
        "只有文件的起草、修改、提交人或当前步骤的审批人可以抄送。");
  }
}
