package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only what is lent comes back (3.3). */
public record OriginalIsLent(int original, boolean lent) implements Rule {
  @Override
  public boolean holds() {
    return lent;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d is not lent.".formatted(original), "第 %d 份正本未借出。".formatted(original));
  }
}
