package dev.countersign.command.contract.classification;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.approval.Importance;

@Demands(
    section = "3.1",
    en = "Reclassifying leads to another importance than the present one.",
    zh = "重新分类须改变重要性。")
public record ImportanceChanges(Importance from, Importance to) implements Rule {
  @Override
  public boolean holds() {
    return to != from;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract is %s already.".formatted(from), "合同的重要性已为 %s。".formatted(from));
  }
}
