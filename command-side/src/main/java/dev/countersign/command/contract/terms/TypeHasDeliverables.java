package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.4",
    en = "Only brand operation contracts have a pursuit, deliverables and fees for them.",
    zh = "仅品牌运作合同有品牌运作项目、交付物及其费用。")
public record TypeHasDeliverables(boolean isBrandOperation) implements Rule {
  @Override
  public boolean holds() {
    return isBrandOperation;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only a contract of type BRAND_OPERATION has a pursuit, deliverables and a fee schedule.",
        "仅品牌运作合同有品牌运作项目、交付物与费用计划。");
  }
}
