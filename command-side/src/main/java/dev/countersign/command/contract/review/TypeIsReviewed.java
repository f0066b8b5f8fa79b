package dev.countersign.command.contract.review;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.2",
    en = "Only secondary sales contracts are reviewed before they are submitted.",
    zh = "仅二次销售合同在提交前评审。")
public record TypeIsReviewed(boolean isSecondary) implements Rule {
  @Override
  public boolean holds() {
    return isSecondary;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Only a contract of type SECONDARY_SALES is reviewed.", "仅二次销售合同需要评审。");
  }
}
