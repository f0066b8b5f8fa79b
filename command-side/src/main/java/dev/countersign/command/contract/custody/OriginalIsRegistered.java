package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(section = "3.3", en = "Only a registered original has a holder.", zh = "只有已登记的正本才有持有人。")
public record OriginalIsRegistered(int original, Set<Integer> registered) implements Rule {
  @Override
  public boolean holds() {
    return registered.contains(original);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d is not registered; register it first.".formatted(original),
        "第 %d 份正本未登记;请先登记。".formatted(original));
  }
}
