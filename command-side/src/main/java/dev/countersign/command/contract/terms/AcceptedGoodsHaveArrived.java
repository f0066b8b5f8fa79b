package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.2.5",
    en = "No more of an item is accepted than has arrived and waits for it.",
    zh = "验收数量不得超过已到货而未验收的数量。")
public record AcceptedGoodsHaveArrived(int item, int quantity, int waiting) implements Rule {
  @Override
  public boolean holds() {
    return quantity <= waiting;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Of item %d only %d have arrived and wait for acceptance, not %d."
            .formatted(item, waiting, quantity),
        "设备清单第 %d 项已到货待验收 %d,不能验收 %d。".formatted(item, waiting, quantity));
  }
}
