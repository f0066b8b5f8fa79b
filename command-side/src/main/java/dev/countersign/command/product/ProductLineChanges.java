package dev.countersign.command.product;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    en = "Reclassifying leads to another product line than the present one.",
    zh = "重新分类须改为不同于现有的产品线。")
public record ProductLineChanges(String from, String to) implements Rule {
  @Override
  public boolean holds() {
    return !from.equals(to);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The product is in the product line %s already.".formatted(from),
        "该产品已属于产品线 %s。".formatted(from));
  }
}
