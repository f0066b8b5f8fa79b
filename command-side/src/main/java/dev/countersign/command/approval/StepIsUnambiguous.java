package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import java.util.List;

@Demands(
    section = "2.4.1",
    en = "Whoever could fill several open steps says which.",
    zh = "可审批多个未决步骤的人须指明审批哪一步骤。")
public record StepIsUnambiguous(List<ApprovalStep> fitting) implements ApproverRule {
  @Override
  public boolean holds() {
    return fitting.size() <= 1;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You may decide several steps: name one of %s.".formatted(ApprovalStep.names(fitting)),
        "您可审批多个步骤:请指明其中之一:%s。".formatted(ApprovalStep.names(fitting)));
  }
}
