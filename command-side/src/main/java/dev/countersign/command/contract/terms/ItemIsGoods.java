package dev.countersign.command.contract.terms;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Map;

/** Goods of the equipment list arrive; works are done on the spot (3.2.5). */
public record ItemIsGoods(int item, Map<Integer, Integer> goods) implements Rule {
  @Override
  public boolean holds() {
    return goods.containsKey(item);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Item %d of the equipment list is not goods.".formatted(item),
        "设备清单第 %d 项不是货物。".formatted(item));
  }
}
