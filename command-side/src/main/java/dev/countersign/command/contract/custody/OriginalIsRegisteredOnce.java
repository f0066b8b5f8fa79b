package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

/** Each original is registered once (3.3). */
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
