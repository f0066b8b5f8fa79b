package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** An original of a void contract is recovered once (3.2). */
public record OriginalIsRecoveredOnce(int original, boolean recovered) implements Rule {
  @Override
  public boolean holds() {
    return !recovered;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d is recovered already.".formatted(original),
        "第 %d 份正本已收回。".formatted(original));
  }
}
