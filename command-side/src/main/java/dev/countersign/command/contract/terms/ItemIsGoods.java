package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Map;

@Demands(section = "3.2.5", en = "Only goods of the equipment list arrive.", zh = "只有设备清单中的货物可以签收。")
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
