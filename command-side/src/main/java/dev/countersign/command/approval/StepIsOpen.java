package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import java.util.List;

@Demands(
    section = "2.4.1",
    en = "Only a step that waits for its decision can be decided.",
    zh = "只有等待决定的步骤才能决定。")
public record StepIsOpen(String step, List<ApprovalStep> open) implements ApproverRule {
  @Override
  public boolean holds() {
    return open.stream().anyMatch(candidate -> candidate.name().equals(step));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The step %s is not open; open is: %s.".formatted(step, ApprovalStep.names(open)),
        "步骤 %s 未处于待审批状态;待审批步骤:%s。".formatted(step, ApprovalStep.names(open)));
  }
}
