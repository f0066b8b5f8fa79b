package dev.countersign.command.approval;

import dev.countersign.command.Refusal;
import java.util.List;

/** Whoever could fill several open steps says which (2.4.1). */
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
