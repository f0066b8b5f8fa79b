package dev.countersign.command.seal;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Only a seal that somebody keeps is handed over (3.3).
 *
 * @param keeper null: nobody
 */
public record SealIsKept(@Nullable EmployeeId keeper) implements Rule {
  @Override
  public boolean holds() {
    return keeper != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Nobody keeps this seal.", "该印章没有保管人。");
  }
}
