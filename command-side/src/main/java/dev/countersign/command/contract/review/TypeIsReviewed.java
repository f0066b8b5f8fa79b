package dev.countersign.command.contract.review;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only secondary sales contracts are reviewed before they are submitted (2.4.2). */
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
