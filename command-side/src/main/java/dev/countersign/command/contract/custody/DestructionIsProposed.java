package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only a destruction that was proposed is approved (3.3). */
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
