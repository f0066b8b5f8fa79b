package dev.countersign.command.contract.classification;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.approval.Importance;

@Demands(
    section = "3.1",
    en =
        "What was submitted stays as important as it was decided on; only a draft is weighed anew.",
    zh = "已提交的合同不得降低重要性;只有草稿可重新评定。")
public record ImportanceIsLoweredInTheDraft(boolean isDraft, Importance from, Importance to)
    implements Rule {
  @Override
  public boolean holds() {
    return isDraft || to.compareTo(from) > 0;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract was submitted as %s and is not made less important: withdraw it first."
            .formatted(from),
        "合同已按 %s 提交,不得降低重要性:请先撤回。".formatted(from));
  }
}
