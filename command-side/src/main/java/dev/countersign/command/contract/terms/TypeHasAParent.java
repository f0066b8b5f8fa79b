package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.2",
    en = "Only secondary sales contracts add to another one.",
    zh = "仅二次销售合同在原合同之外增补。")
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
