package dev.countersign.command.seal;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only a loan that was proposed, and not rejected since, is decided (3.3). */
public record LoanIsProposed(boolean proposed) implements Rule {
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
    return new Refusal("No loan of this seal is proposed.", "该印章没有待办的外借申请。");
  }
}
