package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

@Demands(section = "3.3", en = "Nobody counts the seals that they keep.", zh = "任何人不得盘点自己保管的印章。")
public record StockTakeIsByAnother(EmployeeId counter, List<EmployeeId> keepers) implements Rule {
  /** Keeps a copy. */
  public StockTakeIsByAnother {
    keepers = List.copyOf(keepers);
  }

  @Override
  public boolean holds() {
    return !keepers.contains(counter);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You keep one of these seals, so another must count them.", "您保管其中的印章,须由他人盘点。");
  }
}
