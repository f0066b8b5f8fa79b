package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(section = "3.3", en = "Each original is registered once.", zh = "每份正本只登记一次。")
public record OriginalIsRegisteredOnce(int original, Set<Integer> registered) implements Rule {
  @Override
  public boolean holds() {
    return !registered.contains(original);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d is registered already.".formatted(original),
        "第 %d 份正本已登记。".formatted(original));
  }
}
