package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "Only a destruction that was proposed is approved.",
    zh = "只批准已提议的销毁。")
public record DestructionIsProposed(boolean proposed) implements Rule {
  @Override
  public boolean holds() {
    return proposed;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Nobody proposed to destroy the originals, or that is approved already.", "尚无销毁提议,或已批准。");
  }
}
