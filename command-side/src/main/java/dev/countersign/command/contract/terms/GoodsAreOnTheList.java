package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.2.5",
    en = "No more of an item arrives than is on the list.",
    zh = "签收数量不得超过设备清单数量。")
public record GoodsAreOnTheList(int item, int quantity, int expected) implements Rule {
  @Override
  public boolean holds() {
    return quantity <= expected;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Of item %d only %d more are on the list, not %d.".formatted(item, expected, quantity),
        "设备清单第 %d 项尚余 %d，不能签收 %d。".formatted(item, expected, quantity));
  }
}
