package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "Only a loan that was proposed, and not rejected since, is decided.",
    zh = "只有已申请且未被驳回的外借才能办理。")
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
