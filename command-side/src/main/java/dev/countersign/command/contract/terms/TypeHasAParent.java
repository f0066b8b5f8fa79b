package dev.countersign.command.contract.terms;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only secondary sales contracts add to another one (2.4.2). */
public record TypeHasAParent(boolean isSecondary) implements Rule {
  @Override
  public boolean holds() {
    return isSecondary;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only a contract of type SECONDARY_SALES adds to another contract.", "仅二次销售合同需要关联原合同。");
  }
}
