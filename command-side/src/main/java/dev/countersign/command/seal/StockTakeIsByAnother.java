package dev.countersign.command.seal;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

/** Nobody counts the seals that they keep (3.3). */
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
