package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only a dispute that was raised is settled. */
public record DisputeIsOpen(boolean open) implements Rule {
  @Override
  public boolean holds() {
    return open;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("There is no dispute about the contract.", "该合同没有争议。");
  }
}
