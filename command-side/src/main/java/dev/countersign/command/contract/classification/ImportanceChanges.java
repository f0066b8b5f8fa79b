package dev.countersign.command.contract.classification;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.approval.Importance;

/** Reclassifying leads to another importance than the present one. */
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
