package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.Instant;
import java.util.List;

@Demands(
    en = "Only a step that is still open after this very deadline escalates.",
    zh = "只有过了该期限仍未决定的步骤才升级。")
public record StepIsOverdue(
    EscalateApproval escalation, int round, List<ApprovalStep> open, Instant now) implements Rule {
  @Override
  public boolean holds() {
    return round == escalation.round()
        && !now.isBefore(escalation.dueAt())
        && open.stream()
            .anyMatch(
                step ->
                    step.name().equals(escalation.step())
                        && escalation.dueAt().equals(step.dueAt()));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The step %s of round %d is decided or not yet due."
            .formatted(escalation.step(), escalation.round()),
        "第 %2$d 轮的步骤 %1$s 已完成或未到期。".formatted(escalation.step(), escalation.round()));
  }
}
