package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.2",
    en = "An original of a void contract is recovered once.",
    zh = "作废合同的每份正本只收回一次。")
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
